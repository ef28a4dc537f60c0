import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyChanges,
  applyTextChanges,
  changeJson,
  mapOffset,
  nodeText,
  parseJson,
  pathOf,
  type JsonDocument,
} from "../../src/json/index.js";
import { changesOf, jsonContainer, nearlyJson, scrap } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

const meaning = ({ text, problems, size, start, end, next, key }: JsonDocument) => ({
  text,
  problems,
  columns: [start, end, next, key].map((column) => [...column.subarray(0, size)]),
});

describe("applyChanges", () => {
  it("gives the document that parsing the changed text gives, and leaves the old one as it was", () => {
    const textAndChanges = fc
      .oneof(jsonContainer, nearlyJson)
      .chain((text) =>
        fc.tuple(fc.constant(text), changesOf(text, fc.oneof(scrap(), fc.constantFrom("12", "a", "{}", " ")))),
      );
    fc.assert(
      fc.property(textAndChanges, ([text, changes]) => {
        const doc = parseJson(text);
        const before = meaning(doc);
        const after = applyChanges(doc, changes);
        expect(meaning(after)).toEqual(meaning(parseJson(applyTextChanges(text, changes))));
        expect(meaning(doc)).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it("does so over a chain of edits of valid text", () => {
    fc.assert(
      fc.property(jsonContainer, fc.array(fc.tuple(fc.nat(), jsonContainer), { maxLength: 6 }), (text, sets) => {
        let doc = parseJson(text);
        for (const [place, set] of sets) {
          const change = changeJson(doc, [{ at: pathOf(doc, place % doc.size), edit: { set } }]);
          if (change.ok) doc = applyChanges(doc, change.changes);
        }
        expect(meaning(doc)).toEqual(meaning(parseJson(doc.text)));
      }),
      { numRuns: 200 },
    );
  });

  it("reads only the changed value again", () => {
    const doc = parseJson(`[${'{"a": [1, 2, 3]},'.repeat(50_000)}7]`);
    const started = performance.now();
    const after = applyChanges(doc, [{ from: doc.text.length - 2, to: doc.text.length - 2, insert: "7" }]);
    expect(nodeText(after, after.size - 1)).toBe("77");
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("applyTextChanges", () => {
  it("refuses changes that overlap, go backwards or leave the text", () => {
    for (const changes of [[cut(0, 2), cut(1, 3)], [cut(2, 2), cut(0, 0)], [cut(0, 9)], [cut(2, 1)], [cut(-1, 0)]]) {
      expect(() => applyTextChanges("1234", changes)).toThrow(RangeError);
    }
  });
});

describe("mapOffset", () => {
  it("moves offsets with the text around them", () => {
    const changes = [
      { from: 1, to: 1, insert: "xx" },
      { from: 3, to: 6, insert: "y" },
    ];
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => mapOffset(offset, changes))).toEqual([0, 1, 4, 5, 5, 5, 6, 7]);
  });
});

function cut(from: number, to: number) {
  return { from, to, insert: "" };
}
