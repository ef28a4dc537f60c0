import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../src/cli/files/decodeUtf8.js";
import { spliceUtf8 } from "../../src/cli/files/spliceUtf8.js";
import { utf8Offsets } from "../../src/cli/files/utf8Offsets.js";

/** Bytes with many beginnings, middles and ends of characters in wrong order. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        0x61,
        0x7f,
        0x80,
        0xbf,
        0xc0,
        0xc2,
        0xdf,
        0xe0,
        0xa0,
        0x9f,
        0xe2,
        0x82,
        0xac,
        0xed,
        0xef,
        0xbb,
        0xf0,
        0x90,
        0x8f,
        0xf4,
        0xf5,
        0xff,
      ),
      fc.nat(255),
    ),
    { maxLength: 40 },
  )
  .map((list) => Uint8Array.from(list));

describe("utf8Offsets", () => {
  it("cuts any bytes where the decoder sees a character end", () => {
    fc.assert(
      fc.property(bytes, (all) => {
        const text = decodeUtf8(all);
        const starts = [...text].map((_, index, characters) => characters.slice(0, index).join("").length);
        const offsets = utf8Offsets(all, [...starts, text.length]);
        const pieces = starts.map((_, index) => decodeUtf8(all.subarray(offsets[index], offsets[index + 1])));
        expect(pieces).toEqual([...text]);
        expect(offsets.at(-1)).toBe(all.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees with the encoder on valid text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const all = Buffer.from(before + after);
        expect(utf8Offsets(all, [0, before.length, before.length + after.length])).toEqual([
          0,
          Buffer.byteLength(before),
          all.length,
        ]);
      }),
    );
  });
});

describe("spliceUtf8", () => {
  it("leaves every byte outside the changes as it is, and gives the new text", () => {
    fc.assert(
      fc.property(
        bytes,
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        bytes,
        (before, old, insert, after) => {
          const start = decodeUtf8(before);
          const all = Buffer.concat([before, Buffer.from(`<${old}>`), after]);
          const change = { from: start.length + 1, to: start.length + 1 + old.length, insert };
          const result = Buffer.from(spliceUtf8(all, [change]));
          expect(result).toEqual(Buffer.concat([before, Buffer.from(`<${insert}>`), after]));
        },
      ),
    );
  });

  it("applies several changes at once", () => {
    const changes = [
      { from: 1, to: 2, insert: "€" },
      { from: 3, to: 3, insert: "!" },
    ];
    expect(Buffer.from(spliceUtf8(Buffer.from("aébc"), changes)).toString()).toBe("a€b!c");
  });
});
