import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimalChange } from "../../src/json/minimalChange.js";

const part = fc.string({ unit: fc.constantFrom("a", "b", "😀"), maxLength: 6 });
/** Long enough to be compared in blocks. */
const filler = fc.nat(9000).map((length) => "ab".repeat(length));

describe("minimalChange", () => {
  it("makes one text of the other, and begins and ends where they differ", () => {
    fc.assert(
      fc.property(filler, part, part, filler, (start, before, after, end) => {
        const [one, other] = [start + before + end, start + after + end];
        const change = minimalChange(one, other);
        expect(change === undefined).toBe(one === other);
        if (!change) return;
        const { from, to, insert } = change;
        expect(one.slice(0, from) + insert + one.slice(to)).toBe(other);
        const [gone, came] = [Array.from(one.slice(from, to)), Array.from(insert)];
        if (gone.length === 0 || came.length === 0) return;
        expect(gone[0]).not.toBe(came[0]);
        expect(gone.at(-1)).not.toBe(came.at(-1));
      }),
    );
  });

  it("keeps surrogate pairs whole", () => {
    expect(minimalChange("x😀y", "x😁y")).toEqual({ from: 1, to: 3, insert: "😁" });
  });
});
