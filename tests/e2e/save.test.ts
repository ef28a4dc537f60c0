import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./openBrowser.js";
import { startCli, type RunningCli } from "./startCli.js";

/**
 * What a save could spoil: a BOM, CRLF, tabs beside spaces, space before commas, an integer and decimals that JavaScript
 * rewrites, negative zero, a doubled key, escapes that need none, keys no schema knows, no newline at the end.
 */
const hazards = [
  `\uFEFF{`,
  `\t"session_name" : "Refund \\u00e9",`,
  `   "source":"production",`,
  ` "inputs": {"chat_history":[`,
  `  {"role":"user","content":"Hello \\u2603 \\/"},{ "content" : "Old answer" , "role" : "assistant" } ] , "context": 1.0},`,
  `\t\t"metadata": { "id": 12345678901234567890, "id": 1.0, "zero": -0 , "e": 1E+2, "\\u0061": "" },`,
  `  "feedback": {"rating": 3 , "comment":"ok 😀"},`,
  `  "extra" : [ 1,2 ,3 ], "error":null`,
  `}`,
].join("\r\n");
const hazardLine = hazards.slice(1).replaceAll("\r\n", " ");
const neighbours = [
  `{"sessionName":"First","metadata":{"n":12345678901234567890,"n":1.0}}`,
  `{ "event_type":"session", "event_name":"Last", "metrics":{ } }`,
];
const lines = `${neighbours[0]}\r\n\r\n${hazardLine}\r\n${neighbours[1]}`;

const edited = (text: string) =>
  text
    .replace('"Refund \\u00e9"', '"Refund, done"')
    .replace("Old answer", "New answer")
    .replace('"rating": 3', '"rating": 5');

const encode = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Buffer.from(text).toString("latin1");

let browser: Awaited<ReturnType<typeof openBrowser>>;
let cli: RunningCli;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => cli.stop());

const nameField = (page: Page) => page.getByRole("textbox", { name: /^Name/ });
/** CodeMirror's: the plain text area stands there until it is loaded, for a moment beside it. */
const feedbackEditor = (page: Page) => page.locator('.cm-content[aria-label="Feedback"]');
const saveButton = (page: Page) => page.getByRole("button", { name: /^Save/ });

/** Selects characters of a JSON editor by keyboard. */
async function select(page: Page, { from, length }: { from: number; length: number }): Promise<void> {
  await feedbackEditor(page).click();
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < from; at++) await page.keyboard.press("ArrowRight");
  for (let at = 0; at < length; at++) await page.keyboard.press("Shift+ArrowRight");
}

/** Edits the name, one message and one value of the feedback, and saves. */
async function editAndSave(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Edit" }).check();
  await nameField(page).fill("Refund, done");
  await page.getByRole("button", { name: "Edit message 2" }).click();
  await page.getByRole("textbox", { name: "Text of message 2" }).fill("New answer");
  await select(page, { from: `{"rating": `.length, length: 1 });
  await page.keyboard.type("5");
  await page.getByRole("button", { name: "Save 3 changes" }).click();
  await page.getByText("Saved Refund").waitFor({ state: "attached" });
}

describe("saving what was edited in the browser", () => {
  it("leaves every other byte of a JSON file as it is", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("heading", { name: "Refund é" }).waitFor();
    expect(await violations()).toEqual([]);
    await editAndSave(page);
    expect(await cli.bytes("refund.json")).toBe(latin1(edited(hazards)));
    await page.getByText("1 session edited, not saved").waitFor({ state: "detached" });
    await page.getByRole("option", { name: /Refund, done/ }).waitFor();
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("leaves the other lines, and the rest of its own, of a JSONL file as they are", async () => {
    cli = await startCli({ "runs.jsonl": encode(lines) });
    const { page, complaints } = await browser.open(cli.url);
    await page.getByRole("option", { name: /Refund/ }).click();
    await page.getByRole("heading", { name: "Refund é" }).waitFor();
    await editAndSave(page);
    expect(await cli.bytes("runs.jsonl")).toBe(latin1(edited(lines)));
    expect(complaints).toEqual([]);
  });

  it("leaves every other byte when a record is edited as a tree, by keyboard alone", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    const metadata = page.getByRole("group", { name: "Metadata", exact: true });
    await metadata.getByRole("radio", { name: "Tree" }).check();
    await metadata.getByRole("treeitem", { name: /^zero/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("-0.50");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("by");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save 1 change" }).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    const saved = hazards.replace('"zero": -0 , "e": 1E+2,', '"e": 1E+2, "zero": -0.50, "by": "Ada",');
    expect(await cli.bytes("refund.json")).toBe(latin1(saved));
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("works twice in a row, from what was saved before", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, complaints } = await browser.open(cli.url);
    await editAndSave(page);
    await nameField(page).fill("Refund, closed");
    await page.getByRole("button", { name: "Save 1 change" }).click();
    await page.getByRole("option", { name: /Refund, closed/ }).waitFor();
    expect(await cli.bytes("refund.json")).toBe(latin1(edited(hazards).replace("Refund, done", "Refund, closed")));
    expect(complaints).toEqual([]);
  });
});

describe("a file that changed on disk meanwhile", () => {
  const theirs = hazards.replace('"ok 😀"', '"theirs"');

  it("refuses the save, keeps the edits, and then takes mine onto theirs", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    await nameField(page).fill("Refund, done");
    await cli.write("refund.json", encode(theirs));
    await saveButton(page).click();
    await page.getByText("This session changed on disk while you were editing.").waitFor();
    await page.getByText("Changed there: feedback.").waitFor();
    expect(await cli.bytes("refund.json")).toBe(latin1(theirs));
    expect(await nameField(page).inputValue()).toBe("Refund, done");
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Save mine onto theirs" }).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    expect(await cli.bytes("refund.json")).toBe(latin1(theirs.replace('"Refund \\u00e9"', '"Refund, done"')));
    expect(await feedbackEditor(page).innerText()).toContain("theirs");
    await page.getByText("1 session edited, not saved").waitFor({ state: "detached" });
    expect(complaints.filter((one) => !one.includes("409 (Conflict)"))).toEqual([]);
  });

  it("is merged path by path, and asks where both changed the same", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    await select(page, { from: `{"rating": `.length, length: 1 });
    await page.keyboard.type("5");
    await cli.write("refund.json", encode(theirs));
    await saveButton(page).click();
    await page.getByRole("button", { name: "Save mine onto theirs" }).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    const merged = theirs.replace('"rating": 3', '"rating": 5');
    expect(await cli.bytes("refund.json")).toBe(latin1(merged));

    await select(page, { from: `{"rating": `.length, length: 1 });
    await page.keyboard.type("1");
    const again = merged.replace('"rating": 5', '"rating": 4').replace("production", "staging");
    await cli.write("refund.json", encode(again));
    await saveButton(page).click();
    await page.getByRole("button", { name: "Save mine onto theirs" }).click();
    const conflicts = page.getByRole("region", { name: "Collisions in Session" });
    await conflicts.getByText("feedback.rating").waitFor();
    expect(await cli.bytes("refund.json")).toBe(latin1(again));
    expect(await violations()).toEqual([]);
    await conflicts.getByRole("button", { name: "Keep mine" }).click();
    await saveButton(page).click();
    await page.getByText("1 session edited, not saved").waitFor({ state: "detached" });
    expect(await cli.bytes("refund.json")).toBe(latin1(again.replace('"rating": 4', '"rating": 1')));
    expect(complaints.filter((one) => !one.includes("409 (Conflict)"))).toEqual([]);
  });

  it("keeps the edits when what is there now is no JSON, and saves them once it is again", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page, violations } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    await nameField(page).fill("Refund, done");
    await cli.write("refund.json", encode(theirs.slice(0, 40)));
    await page.keyboard.press("Control+s");
    await page.getByText("What is there now is no session").waitFor();
    expect(await page.getByRole("button", { name: "Save mine onto theirs" }).count()).toBe(0);
    expect(await page.getByText("Try again").count()).toBe(0);
    expect(await nameField(page).inputValue()).toBe("Refund, done");
    expect(await violations()).toEqual([]);
    await cli.write("refund.json", encode(theirs));
    await page.keyboard.press("Control+s");
    await page.getByRole("button", { name: "Save mine onto theirs" }).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    expect(await cli.bytes("refund.json")).toBe(latin1(theirs.replace('"Refund \\u00e9"', '"Refund, done"')));
  });

  it("lets mine go only after asking once more", async () => {
    cli = await startCli({ "refund.json": encode(hazards) });
    const { page } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    await nameField(page).fill("Refund, done");
    await cli.write("refund.json", encode(theirs));
    await saveButton(page).click();
    await page.getByRole("button", { name: "Reload theirs" }).click();
    expect(await nameField(page).inputValue()).toBe("Refund, done");
    await page.getByRole("button", { name: "Discard my edits and reload" }).click();
    await expect.poll(() => nameField(page).inputValue()).toBe("Refund é");
    expect(await feedbackEditor(page).innerText()).toContain("theirs");
    expect(await cli.bytes("refund.json")).toBe(latin1(theirs));
  });
});

describe("a page that is left with unsaved edits", () => {
  const run = hazards.replace('"source"', '"session_id": "8f14e45f-ceea-4a7b-9c53-0b1d2c3e4f5a", "source"');

  it("has them again when it is opened again, half-typed JSON too, and saves them", async () => {
    cli = await startCli({ "refund.json": encode(run) });
    const { page, complaints, violations } = await browser.open(cli.url);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("radio", { name: "Edit" }).check();
    await nameField(page).fill("Refund, done");
    await select(page, { from: `{"rating": `.length, length: 1 });
    await page.keyboard.press("Delete");
    await page.reload();
    await page.getByRole("radio", { name: "Edit" }).check();
    await page.getByText(/^Your unsaved changes of .* are back\.$/).waitFor();
    expect(await nameField(page).inputValue()).toBe("Refund, done");
    await page.getByText("not JSON yet").waitFor();
    expect(await violations()).toEqual([]);
    expect(await cli.bytes("refund.json")).toBe(latin1(run));
    await select(page, { from: `{"rating": `.length, length: 0 });
    await page.keyboard.type("5");
    await saveButton(page).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    const saved = run.replace('"Refund \\u00e9"', '"Refund, done"').replace('"rating": 3', '"rating": 5');
    expect(await cli.bytes("refund.json")).toBe(latin1(saved));
    await page.reload();
    await page.getByRole("radio", { name: "Edit" }).check();
    await nameField(page).waitFor();
    expect(await page.getByText(/unsaved changes/).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("half-typed JSON", () => {
  it("blocks saving, says where it is wrong, and is still there afterwards", async () => {
    cli = await startCli({ "refund.json": encode(hazards), "runs.jsonl": encode(lines) });
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("radio", { name: "Edit" }).check();
    await select(page, { from: `{"rating": `.length, length: 1 });
    await page.keyboard.press("Delete");
    await saveButton(page).click();
    await page.getByText(/Not saved: 1 problem/).waitFor();
    expect(await page.getByRole("form").innerText()).toMatch(/line 1, column \d+/);
    expect(await cli.bytes("refund.json")).toBe(latin1(hazards));
    expect(await feedbackEditor(page).evaluate((editor) => editor.getRootNode() !== editor.ownerDocument)).toBe(true);
    expect(await violations()).toEqual([]);
    await page.getByRole("option", { name: /Last/ }).click();
    await page.getByRole("button", { name: "Go to it" }).click();
    expect(await feedbackEditor(page).innerText()).toContain(`{"rating":  , "comment":"ok 😀"}`);
    await select(page, { from: `{"rating": `.length, length: 0 });
    await page.keyboard.type("4");
    await saveButton(page).click();
    await page.getByText("Saved Refund").waitFor({ state: "attached" });
    expect(await cli.bytes("refund.json")).toBe(latin1(hazards.replace('"rating": 3', '"rating": 4')));
    expect(complaints).toEqual([]);
  });
});

describe("a session opened read-only", () => {
  it("offers no form, in words", async () => {
    cli = await startCli({ "refund.json": encode(hazards) }, "--read-only");
    const { page, complaints, violations } = await browser.open(cli.url);
    await page.getByRole("heading", { name: "Refund é" }).waitFor();
    expect(await page.getByRole("radio", { name: "Edit" }).isDisabled()).toBe(true);
    await page.getByText("Read-only").first().waitFor();
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
