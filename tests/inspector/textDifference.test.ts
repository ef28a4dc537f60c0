import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDifference } from "../../src/inspector/page/textDifference.js";
import { applyTextChanges } from "../../src/json/applyTextChanges.js";

/** Few letters, so that texts share starts and ends; pairs that share a half; lone halves. */
const texts = fc
  .array(fc.constantFrom("a", "b", "\r\n", "😀", "😁", "\ud83d", "\ude00"))
  .map((parts) => parts.join(""));

describe("textDifference", () => {
  it("leads from one text to the other", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyTextChanges(before, textDifference(before, after))).toBe(after);
      }),
    );
  });

  it("is empty for equal texts and touches only what differs", () => {
    expect(textDifference("same", "same")).toEqual([]);
    expect(textDifference('{"a": 1.0}', '{"a": 2}')).toEqual([{ from: 6, to: 9, insert: "2" }]);
    expect(textDifference("aa", "aaa")).toEqual([{ from: 2, to: 2, insert: "a" }]);
  });

  it("never ends inside a surrogate pair, where a store would find no byte", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const { from, to, insert } of textDifference(before, after)) {
          expect([splits(before, from), splits(before, to)]).toEqual([false, false]);
          expect([splits(after, from), splits(after, from + insert.length)]).toEqual([false, false]);
        }
      }),
    );
  });
});

function splits(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}
