import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./openBrowser.js";
import { startCli, type RunningCli } from "./startCli.js";

const schema = JSON.stringify({
  properties: {
    metrics: {
      type: "object",
      properties: {
        Helpful: { type: "boolean", title: "Helpful?" },
        Tone: { $ref: "#/$defs/scale", title: "Tone" },
      },
      required: ["Helpful", "Tone"],
    },
    feedback: { type: "object", properties: { comment: { type: "string" } } },
  },
  $defs: { scale: { type: "integer", minimum: 1, maximum: 5 } },
});

const COUNT = 50;
const places = Array.from({ length: COUNT }, (_, index) => index + 1);
const hasRatings = (place: number) => place % 2 === 0;
/** Each line holds what a save could spoil; every second one has metrics and feedback, in a spelling of their own. */
const lineOf = (place: number, end: { metrics: string; feedback: string; made: string }) =>
  [
    `{ "session_name":"Ticket ${place}","inputs" : {"chat_history":[{"role":"user","content":"Caf\\u00e9 ${place} \\/"}]}`,
    ...(hasRatings(place)
      ? [`"metrics": { "latency": 1.10${end.metrics} }`, `"feedback" :{"by":"Ada"${end.feedback} }`]
      : []),
    `"metadata":{"id":12345678901234567890,"n":1.0,"n": 1E+2} , "extra":[ 1,2 ,3 ]${end.made}}`,
  ].join(", ");
const ratingsOf = (place: number) => `"Helpful": ${place % 3 > 0}, "Tone": ${(place % 5) + 1}`;
const commentOf = (place: number) => `"comment": "no ${place} \\"ü\\""`;

const lines = places.map((place) => lineOf(place, { metrics: "", feedback: "", made: "" }));
const rated = places.map((place) =>
  hasRatings(place)
    ? lineOf(place, { metrics: `, ${ratingsOf(place)}`, feedback: `,${commentOf(place).replace(": ", ":")}`, made: "" })
    : lineOf(place, {
        metrics: "",
        feedback: "",
        made: ` , "metrics":{${ratingsOf(place)}} , "feedback":{${commentOf(place)}}`,
      }),
);
const encode = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Buffer.from(text).toString("latin1");

let browser: Awaited<ReturnType<typeof openBrowser>>;
let cli: RunningCli;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => cli.stop());

async function openReview(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Review" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("form", { name: "Ratings" }).waitFor();
}

/** Waits for a session to be there, and the focus in its ratings. */
async function ready(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
}

describe("a review of many sessions in the browser", () => {
  it("rates fifty sessions by keyboard alone: every rating stands in the file, and every other byte as it was", async () => {
    cli = await startCli(
      { "runs.jsonl": encode(lines.join("\r\n")), "schema.txt": encode(schema) },
      "--schema",
      "schema.txt",
    );
    const { page, complaints, violations } = await browser.open(cli.url);
    await ready(page, "Ticket 1");
    await openReview(page);
    expect(await violations()).toEqual([]);
    for (const place of places) {
      await ready(page, `Ticket ${place}`);
      await page.keyboard.press(place % 3 > 0 ? "y" : "n");
      await page.keyboard.press(String((place % 5) + 1));
      await page.keyboard.press("c");
      await page.keyboard.type(`no ${place} "ü"`);
      await page.keyboard.press("Control+Enter");
    }
    await page.getByText(`${COUNT} of ${COUNT} reviewed`).waitFor();
    expect((await cli.bytes("runs.jsonl")).split("\r\n")).toEqual(rated.map(latin1));
    expect(complaints).toEqual([]);
  }, 240_000);

  it("takes the last rating back in the session before, says so, and saves that only when told to", async () => {
    const file = (name: string) => encode(`{"session_name": "${name}", "metrics": {"Helpful": true, "Tone": 2}}`);
    cli = await startCli({ "a.json": file("A"), "b.json": file("B"), "s.txt": encode(schema) }, "--schema", "s.txt");
    const { page, complaints } = await browser.open(cli.url);
    await ready(page, "A");
    await openReview(page);
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    await ready(page, "B");
    expect(await cli.bytes("a.json")).toContain('"Helpful": false');
    await page.keyboard.press("z");
    await ready(page, "A");
    await page.getByText("Taken back, not saved yet: Helpful? false → true").waitFor();
    expect(await cli.bytes("a.json")).toContain('"Helpful": false');
    await page.keyboard.press("Control+s");
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await cli.bytes("a.json")).toBe('{"session_name": "A", "metrics": {"Helpful": true, "Tone": 2}}');
    expect(complaints).toEqual([]);
  });

  it("keeps what is typed when the file cannot be written, and does not go on", async () => {
    cli = await startCli(
      { "a.json": encode(`{"session_name": "A"}`), "b.json": encode(`{"session_name": "B"}`), "s.txt": encode(schema) },
      "--schema",
      "s.txt",
    );
    const { page, violations } = await browser.open(cli.url);
    await ready(page, "A");
    await openReview(page);
    await page.keyboard.press("y");
    await page.keyboard.press("4");
    await page.keyboard.press("c");
    await page.keyboard.type("Kept");
    await cli.write("a.json", encode(`{"session_name": "A", "source": "theirs"}`));
    await page.keyboard.press("Control+Enter");
    await page.getByText("This session changed on disk while you were editing.").waitFor();
    expect(await page.getByRole("textbox", { name: "comment" }).inputValue()).toBe("Kept");
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Save mine onto theirs" }).click();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await cli.bytes("a.json")).toBe(
      `{"session_name": "A", "source": "theirs", "metrics": {"Helpful": true, "Tone": 4}, "feedback": {"comment": "Kept"}}`,
    );
  });

  it("asks, where there is no schema, for what other sessions have; at 320 px, light and dark, without a violation", async () => {
    cli = await startCli({
      "a.json": encode(`{"session_name": "A"}`),
      "b.json": encode(`{"session_name": "B", "metrics": {"correct": true}, "feedback": {"comment": "good"}}`),
    });
    const { page, complaints, violations } = await browser.open(cli.url, { width: 320 });
    await page.getByRole("option", { name: /A/ }).click();
    await ready(page, "A");
    await openReview(page);
    await page.getByRole("group", { name: "correct" }).first().waitFor();
    await page.keyboard.press("n");
    for (const theme of ["Dark", "Light"]) {
      await page.getByRole("radio", { name: theme }).check();
      expect(await violations()).toEqual([]);
    }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.getByRole("button", { name: "Save and next" }).click();
    await ready(page, "B");
    expect(await cli.bytes("a.json")).toBe(`{"session_name": "A", "metrics": {"correct": false}}`);
    expect(complaints).toEqual([]);
  });
});
