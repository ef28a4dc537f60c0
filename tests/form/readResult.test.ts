import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readResult } from "../../src/form/readResult.js";
import { seedFromSession, seedFromText, type SessionSeed } from "../../src/form/sessionSeed.js";
import { applyTextChanges, parseJson, toValue } from "../../src/json/index.js";
import { readSessionText, type SessionTexts } from "../../src/schema/index.js";
import { jsonText } from "../json/jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

function resultOf(seed: SessionSeed, edits: SessionTexts) {
  const made = readResult(seed, { ...seed.texts, ...edits });
  if (!made.ok) throw new Error(made.message);
  return made.result;
}

const stored =
  '{"session_name":"a", "metrics":{"tone":2,"cost":1.10,"n":12345678901234567890},\n "metadata":{"a/b":[1,2],"__proto__":0}, "error":null, "session_id":"x", "vendor":7}';

describe("readResult", () => {
  it("gives operations, the whole text and its smallest changes, and bodies for the SDK and for an update", () => {
    const result = resultOf(seedFromText(stored), {
      sessionName: "b",
      metrics: '{"tone":3,"cost":1.10,"n":12345678901234567890}',
      metadata: '{"a/b":[2],"__proto__":0}',
      error: "late",
    });
    expect(result.changes).toEqual([
      { op: "replace", path: "/sessionName", value: "b" },
      { op: "replace", path: "/error", value: "late" },
      { op: "replace", path: "/metrics/tone", value: 3 },
      { op: "remove", path: "/metadata/a~1b/0" },
    ]);
    const text = stored.replace('"a",', '"b",').replace(":2,", ":3,").replace("[1,2]", "[2]").replace("null", '"late"');
    expect(result.text).toBe(text);
    expect(applyTextChanges(stored, result.textChanges ?? [])).toBe(text);
    expect(Object.keys(result.batch)).toEqual(["sessionName", "sessionId", "error", "metrics", "metadata"]);
    expect(result.update.body).toEqual({
      event_id: "x",
      metrics: { tone: 3, cost: 1.1, n: 12345678901234567000 },
      metadata: JSON.parse('{"a/b":[2],"__proto__":0}'),
    });
    expect(result.update.uncarried.map(({ field, code }) => [field, code])).toEqual([
      ["sessionName", "not-updatable"],
      ["error", "not-updatable"],
    ]);
  });

  it("changes nothing when nothing was edited", () => {
    const result = resultOf(seedFromText(stored), {});
    expect([result.changes, result.textChanges, result.text]).toEqual([[], [], stored]);
    expect(result.update.carried).toEqual([]);
  });

  it("adds and removes whole fields", () => {
    const result = resultOf(seedFromText(stored), { metrics: undefined, config: '{"model":"m"}' });
    expect(result.changes).toEqual([
      { op: "add", path: "/config", value: { model: "m" } },
      { op: "remove", path: "/metrics" },
    ]);
    expect(result.update.uncarried.map(({ field, code }) => [field, code])).toEqual([["metrics", "field-removed"]]);
  });

  it("writes a session object under its wire names, records as they were typed and unknown keys too", () => {
    const seed = seedFromSession({ sessionName: "a", metrics: { tone: 2 }, vendor: { kept: true } });
    const { text, textChanges } = resultOf(seed, { metrics: '{"tone": 2.50}' });
    expect(textChanges).toBeUndefined();
    expect(text).toBe('{"session_name":"a","metrics":{"tone": 2.50},"vendor":{"kept":true}}');
  });

  it("makes a text that says the session, whatever is typed into its records", () => {
    const record = jsonText.map((value) => `{"it":${value}}`);
    fc.assert(
      fc.property(record, record, (before, after) => {
        const source = `{"session_name": "a", "metadata": ${before}}`;
        const result = resultOf(seedFromText(source), { metadata: after });
        const read = readSessionText(result.text);
        expect(read.problems).toEqual([]);
        expect(read.session.metadata).toEqual(toValue(parseJson(after)));
        expect(result.session.metadata).toEqual(toValue(parseJson(after)));
      }),
    );
  });
});
