import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./openBrowser.js";
import { startCli, type RunningCli } from "./startCli.js";

const cutOff = `{\r\n\t"session_name": "Cut off",\r\n\t"id": 12345678901234567890`;
const encode = (text: string) => new TextEncoder().encode(text);

let browser: Awaited<ReturnType<typeof openBrowser>>;
let cli: RunningCli;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => cli.stop());

describe("a text that is no JSON", () => {
  it("opens as text, is repaired in the browser, and only what was typed reaches the file", async () => {
    cli = await startCli({ "cut-off.json": encode(cutOff) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByText("This is not JSON").waitFor();
    expect(await violations()).toEqual([]);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("}");
    await page.getByText("1 session edited, not saved").waitFor();
    await page.getByRole("button", { name: "Save text" }).click();
    await page.getByRole("heading", { name: "Cut off" }).waitFor();
    expect(await cli.bytes("cut-off.json")).toBe(`${cutOff}}`);
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe("a half-repaired text", () => {
  it("is still there after a look at another session, and can be saved later", async () => {
    const other = JSON.stringify({ sessionName: "Other", inputs: {} });
    cli = await startCli({ "cut-off.json": encode(cutOff), "other.json": encode(other) });
    const { page, complaints } = await browser.open(cli.url);
    await page.getByRole("option", { name: /has a problem/ }).click();
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(`, "more": `);
    await page.getByRole("option", { name: /Other/ }).click();
    await page.getByRole("heading", { name: "Other" }).waitFor();
    await page.getByRole("button", { name: "Go to it" }).click();
    await page.locator(".cm-content:visible").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("0}");
    await page.getByRole("button", { name: "Save text" }).click();
    await page.getByText("Saved Cut off").waitFor({ state: "attached" });
    expect(await page.getByRole("textbox", { name: /^Name/ }).inputValue()).toBe("Cut off");
    expect(await page.evaluate("document.activeElement.className")).toBe("sk-workspace");
    expect(await cli.bytes("cut-off.json")).toBe(`${cutOff}, "more": 0}`);
    expect(complaints).toEqual([]);
  });
});

describe("the address", () => {
  it("names the open session, and opens it again", async () => {
    const lines = ["One", "Two", "Three"].map((name) => JSON.stringify({ sessionName: name, inputs: {} }));
    cli = await startCli({ "three.jsonl": encode(lines.join("\n")) });
    const { page, complaints } = await browser.open(cli.url);
    await page.getByRole("option", { name: /Two/ }).click();
    await page.getByRole("heading", { name: "Two" }).waitFor();
    expect(page.url()).toMatch(/#\/s\/.+/);
    await page.reload();
    await page.getByRole("heading", { name: "Two" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("is a page that works at 320 px, light and dark, without an accessibility violation", async () => {
    cli = await startCli({
      "one.json": encode(`{"session_name": "One", "inputs": {"chat_history": [{"role": "user", "content": "Hi"}]}}`),
    });
    const { page, complaints, violations } = await browser.open(cli.url, { width: 320 });
    for (const theme of ["Dark", "Light"]) {
      await page.getByRole("radio", { name: theme }).check();
      expect(await violations()).toEqual([]);
    }
    await page.getByRole("option", { name: /One/ }).click();
    await page.getByRole("heading", { name: "One" }).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole("radio", { name: "Edit" }).check();
    for (const theme of ["Dark", "Light"]) {
      await page.getByRole("radio", { name: theme }).check();
      expect(await violations()).toEqual([]);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Back to the list" }).click();
    expect(await page.getByRole("listbox").evaluate((list) => list === list.ownerDocument.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
