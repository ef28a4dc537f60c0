import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff, type DiffRow } from "../../../src/form/changes/lineDiff.js";
import { wordMarks } from "../../../src/form/changes/wordMarks.js";

const texts = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c", ""), fc.constantFrom("\n", "\n", "\r\n", "\r", "")), { maxLength: 8 })
  .map((lines) => lines.flat().join(""));

const lines = (text: string) => (text === "" ? [] : text.split(/\r\n|\r|\n/));

const without = (all: string[], gone: string[]) => all.filter((line) => !gone.includes(line));

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
        // the lines of `before` without those that went are those of `after` without those that came
        const differing = [...kept("removed"), ...kept("added")];
        expect(without(lines(before), differing)).toEqual(without(lines(after), differing));
      }),
    );
  });

  it("shows a change in a long text with the lines around it, and counts the others", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
    const { rows } = lineDiff(long.join("\n"), long.with(3000, "another").join("\n"));
    expect(rows).toEqual([
      { kind: "skipped", count: 2999 },
      { kind: "same", text: "line 2999" },
      { kind: "removed", text: "line 3000" },
      { kind: "added", text: "another" },
      { kind: "same", text: "line 3001" },
      { kind: "skipped", count: 1998 },
    ]);
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
