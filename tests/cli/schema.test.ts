import { describe, expect, it, onTestFinished } from "vitest";
import { httpStore } from "../../src/store/index.js";
import { folder } from "./support/folder.js";
import { runToEnd, startCli } from "./support/runCliWith.js";

const schema = {
  properties: {
    metrics: { type: "object", properties: { Tone: { type: "integer", maximum: 5 } }, required: ["ok"] },
  },
};
const bad = `{"sessionName": "a",\n "metrics": {"Tone": 9}}`;

describe("--schema", () => {
  it("serves the schema to the inspector", async () => {
    const { path } = folder({ "a.json": bad, "schema.txt": JSON.stringify(schema) });
    const run = startCli(["a.json", "--schema", "schema.txt", "--no-open", "--port", "0"], { cwd: path });
    onTestFinished(async () => void (await run.stop()));
    const store = httpStore(await run.address());
    expect(await store.schema?.()).toEqual(schema);
    const { sessions } = await store.list();
    expect(sessions.map(({ rated }) => rated)).toEqual([["/metrics/Tone"]]);
  });

  it("is none when none is given", async () => {
    const { path } = folder({ "a.json": bad });
    const run = startCli(["a.json", "--no-open", "--port", "0"], { cwd: path });
    onTestFinished(async () => void (await run.stop()));
    expect(await httpStore(await run.address()).schema?.()).toBeUndefined();
  });

  it("is only read, and only by pages of the server's own", async () => {
    const { path } = folder({ "a.json": bad, "schema.txt": "{}" });
    const run = startCli(["a.json", "--schema", "schema.txt", "--no-open", "--port", "0"], { cwd: path });
    onTestFinished(async () => void (await run.stop()));
    const url = `${await run.address()}api/schema`;
    const headers = { "x-session-kit": "1" };
    expect((await fetch(url, { headers, method: "PUT", body: "{}" })).status).toBe(405);
    expect((await fetch(url, { headers: { origin: "https://example.com" } })).status).toBe(403);
    expect((await fetch(`${url}/more`, { headers })).status).toBe(404);
  });

  it.each([
    [
      "no-such.json",
      "no-such.json:1:1: Expected a file or folder that can be read, found nothing at that path (ENOENT).",
    ],
    ["cut.txt", "cut.txt:1:2: "],
    ["list.txt", "list.txt:1:1: Expected a JSON Schema, found no object."],
  ])("says why %s cannot be used, for both commands", async (file, message) => {
    const { path } = folder({ "a.json": bad, "cut.txt": "{", "list.txt": "[]" });
    for (const command of [[], ["validate"]]) {
      const { code, err } = await runToEnd([...command, "a.json", "--schema", file], { cwd: path });
      expect(code).toBe(1);
      expect(err.slice(0, message.length)).toBe(message);
    }
  });

  it("lets validate say what does not fit, each at its place; what is missing, where it should be", async () => {
    const { path } = folder({
      "a.json": bad,
      "b.jsonl": `{"metrics": {"ok": 1}}\n{"metrics": {"ok": 1, "Tone": 6}}`,
      "s.txt": JSON.stringify(schema),
    });
    const { code, out } = await runToEnd(["validate", "a.json", "b.jsonl", "--schema", "s.txt"], { cwd: path });
    expect(code).toBe(1);
    const places = out
      .trim()
      .split("\n")
      .map((line) => line.split(": ").slice(0, 2).join(" "));
    expect(places).toEqual(["a.json:2:13 metrics.ok", "a.json:2:22 metrics.Tone", "b.jsonl:2:31 metrics.Tone"]);
  });
});
