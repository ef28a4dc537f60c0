import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { longConversation } from "../../stories/fixtures/longConversation.js";
import { openBrowser } from "./openBrowser.js";
import { startCli, type RunningCli } from "./startCli.js";

const session = (name: string) =>
  JSON.stringify({ sessionName: name, inputs: { chat_history: longConversation(400) } });
const files = { "runs.jsonl": new TextEncoder().encode(`${session("First")}\n${session("Second")}`) };

let browser: Awaited<ReturnType<typeof openBrowser>>;
let cli: RunningCli;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => cli.stop());

describe("a long conversation in the browser", () => {
  it("opens at the part that a link names, below what floats above it, and its outline says where that is", async () => {
    cli = await startCli(files);
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("option", { name: /Second/ }).click();
    await page.getByRole("heading", { name: "Second" }).waitFor();
    const address = `${page.url()}/m241.1`;
    await page.goto("about:blank");
    await page.goto(address);
    const call = page.getByRole("article", { name: "241 assistant" }).getByRole("group", { name: "Tool call lookup" });
    await expect
      .poll(() => call.evaluate((element) => element === element.ownerDocument.activeElement), { timeout: 20_000 })
      .toBe(true);
    expect(await page.getByRole("heading", { name: "Second" }).count()).toBe(1);
    const bar = page.getByRole("toolbar", { name: "Conversation tools" });
    const below = async () => ((await call.boundingBox())?.y ?? 0) - ((await bar.boundingBox())?.y ?? 0);
    expect(await below()).toBeGreaterThan(30);
    await bar.getByRole("button", { name: "Outline" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Outline" }).waitFor();
    const inSight = page.getByRole("navigation", { name: "Outline" }).locator('[aria-current="true"]');
    await expect.poll(() => inSight.textContent(), { timeout: 20_000 }).toContain("lookup");
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is as the reader left it after another session was looked at", async () => {
    cli = await startCli(files);
    const { page, complaints } = await browser.open(cli.url);
    await page.getByRole("option", { name: /First/ }).click();
    await page.getByRole("button", { name: "Collapse all" }).click();
    await page.getByRole("option", { name: /Second/ }).click();
    await page.getByRole("heading", { name: "Second" }).waitFor();
    await page.getByRole("option", { name: /First/ }).click();
    await page.getByRole("heading", { name: "First" }).waitFor();
    await page.getByRole("button", { name: "Outline" }).click();
    await page
      .getByRole("navigation", { name: "Outline" })
      .getByRole("radio", { name: /^Tools/ })
      .check();
    await page.getByRole("button", { name: "21 assistant lookup" }).click();
    const fold = page.getByRole("article", { name: "21 assistant" }).getByRole("button", { name: "Content of lookup" });
    await expect.poll(() => fold.getAttribute("aria-expanded"), { timeout: 20_000 }).toBe("false");
    expect(complaints).toEqual([]);
  });

  it("is printed whole", async () => {
    cli = await startCli(files);
    const { page, complaints } = await browser.open(cli.url);
    await page.getByRole("toolbar", { name: "Conversation tools" }).waitFor();
    await page.getByText("400 messages", { exact: true }).first().waitFor();
    await page.evaluate(
      `addEventListener("beforeprint", () => { window.printed = document.querySelectorAll("article").length; })`,
    );
    const paper = await page.pdf({ format: "A4" });
    expect(await page.evaluate("window.printed")).toBeGreaterThan(380);
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(15);
    expect(complaints).toEqual([]);
  });
});
