import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff, type DiffRow } from "../../../src/form/changes/lineDiff.js";
import { wordMarks } from "../../../src/form/changes/wordMarks.js";

const texts = fc
  .array(fc.constantFrom("a", "b", "c", ""), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.join("\n"));

const lines = (text: string) => (text === "" ? [] : text.split("\n"));

describe("lineDiff", () => {
  it("shows just the lines that went and came, in their order", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { rows } = lineDiff(before, after);
        const kept = (kind: DiffRow["kind"]) =>
          rows.flatMap((row) => (row.kind !== "skipped" && row.kind === kind ? [row.text] : []));
        const counts = rows.reduce(
          (sum, row) => sum + (row.kind === "same" ? 1 : row.kind === "skipped" ? row.count : 0),
          0,
        );
        expect(kept("removed").length + counts).toBe(lines(before).length);
        expect(kept("added").length + counts).toBe(lines(after).length);
        if (before === after) expect(kept("removed")).toEqual([]);
      }),
    );
  });

  it("says how much more differs than it shows", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `line ${index}`).join("\n");
    const { rows, more } = lineDiff("", long);
    expect(rows.length + more).toBe(5000);
  });
});

describe("wordMarks", () => {
  it("marks what differs inside a line", () => {
    expect(wordMarks('  "tone": 2,', '  "tone": 3,')).toEqual({
      before: ['  "tone": ', "2", ","],
      after: ['  "tone": ', "3", ","],
    });
  });
});
