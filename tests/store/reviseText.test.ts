import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextChanges } from "../../src/json/index.js";
import { reviseText } from "../../src/store/reviseText.js";
import type { SessionLayout } from "../../src/store/index.js";

const revise = (text: string, changes: { from: number; to: number; insert: string }[], layout: SessionLayout = "one") =>
  reviseText(text, { changes, layout });

describe("reviseText", () => {
  it("gives the text its changes describe, cut at whole characters only", () => {
    const characters = fc.string({ unit: fc.constantFrom("a", "é", "😀", "😁", "€") });
    fc.assert(
      fc.property(characters, fc.array(fc.tuple(fc.nat(20), fc.nat(20), characters)), (inner, cuts) => {
        const text = JSON.stringify(inner);
        let last = 1;
        const changes = cuts.flatMap(([gap, length, insert]) => {
          const from = last + gap;
          const to = Math.min(from + length, text.length - 1);
          if (from > to) return [];
          last = to;
          return [{ from, to, insert }];
        });
        const result = revise(text, changes);
        const expected = applyTextChanges(text, changes);
        expect(result.ok).toBe(!/\p{Surrogate}/u.test(expected));
        if (!result.ok) return;
        expect(result.text).toBe(expected);
        for (const { insert } of result.changes) expect(insert).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("accepts a change of half an emoji that makes another emoji", () => {
    expect(revise('"😀"', [{ from: 2, to: 3, insert: "\ude01" }])).toEqual({
      ok: true,
      text: '"😁"',
      changes: [{ from: 1, to: 3, insert: "😁" }],
    });
  });

  it("refuses half a character, which bytes cannot hold", () => {
    expect(revise('"a"', [{ from: 1, to: 2, insert: "\ud83d" }])).toMatchObject({
      ok: false,
      problem: { code: "half-character", line: 1, column: 2 },
    });
  });

  it("refuses to make JSON into something else, and says where it breaks", () => {
    expect(revise('{"a":1}', [{ from: 5, to: 6, insert: "" }])).toMatchObject({
      ok: false,
      problem: { code: "not-json", line: 1, column: 6 },
    });
    expect(revise('{"a":1}', [{ from: 0, to: 7, insert: "" }])).toMatchObject({
      ok: false,
      problem: { code: "not-json" },
    });
  });

  it("lets a text that is no JSON be mended step by step, except in a list", () => {
    const change = [{ from: 5, to: 5, insert: "{" }];
    expect(revise('{"a":', change)).toMatchObject({ ok: true, text: '{"a":{' });
    expect(revise('{"a":', change, "lines")).toMatchObject({ ok: true });
    expect(revise('{"a":', change, "array")).toMatchObject({ ok: false });
  });

  it("keeps a session on its line", () => {
    expect(revise('{"a":1}', [{ from: 1, to: 1, insert: '\r\n  "b": 2,\n' }], "lines")).toMatchObject({
      ok: true,
      text: '{   "b": 2, "a":1}',
    });
    expect(revise('{"a', [{ from: 0, to: 3, insert: " \n" }], "lines")).toMatchObject({
      ok: false,
      problem: { code: "not-json" },
    });
  });

  it("does not hide a line break in a string, which is no JSON, as a space", () => {
    expect(revise('{"a":"b"}', [{ from: 6, to: 6, insert: "\n" }], "lines")).toMatchObject({
      ok: false,
      problem: { code: "not-json" },
    });
  });

  it.each([
    ["behind the text", [{ from: 2, to: 3, insert: "" }]],
    ["backwards", [{ from: 1, to: 0, insert: "" }]],
    [
      "overlapping",
      [
        { from: 0, to: 2, insert: "" },
        { from: 1, to: 2, insert: "" },
      ],
    ],
    ["before the text", [{ from: -1, to: 0, insert: "" }]],
    ["between two units", [{ from: 0.5, to: 1, insert: "" }]],
  ])("refuses changes that are %s", (_name, changes) => {
    expect(revise("12", changes)).toMatchObject({ ok: false, problem: { code: "bad-changes" } });
  });
});
