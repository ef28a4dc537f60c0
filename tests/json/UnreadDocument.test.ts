import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "../../src/json/applyChanges.js";
import { parseJson, toValue } from "../../src/json/index.js";
import { UnreadDocument } from "../../src/json/UnreadDocument.js";

const text = fc.oneof(
  fc.json(),
  fc.string({ unit: fc.constantFrom("{", "}", '"', "a", ":", ",", "1", "[", "]", "\n", "\uFEFF") }),
);

describe("UnreadDocument", () => {
  it("is what parseJson gives, whatever the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const [unread, parsed] = [new UnreadDocument(given), parseJson(given)];
        for (const key of ["text", "length", "size", "problems", "start", "end", "next", "key"] as const)
          expect(unread[key]).toEqual(parsed[key]);
        expect(toValue(unread)).toEqual(toValue(parsed));
      }),
    );
  });

  it("gives parts of the text as a parsed document does", () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.option(fc.nat(20), { nil: undefined }), (given, from, to) => {
        const [unread, parsed] = [new UnreadDocument(given), parseJson(given)];
        expect(unread.slice(from, to)).toBe(parsed.slice(from, to));
        expect(unread.charCodeAt(from)).toEqual(parsed.charCodeAt(from));
        expect(unread.isRead).toBe(false);
      }),
    );
  });

  it("becomes the document of the changed text, and stays what it was", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.constantFrom("", "1", '"', "{}", ","), (given, one, other, insert) => {
        const [from, to] = [one % (given.length + 1), other % (given.length + 1)].toSorted((a, b) => a - b);
        const unread = new UnreadDocument(given);
        const changed = applyChanges(unread, [{ from: from ?? 0, to: to ?? 0, insert }]);
        const expected = parseJson(given.slice(0, from) + insert + given.slice(to));
        expect([changed.text, changed.problems, [...changed.start]]).toEqual([
          expected.text,
          expected.problems,
          [...expected.start],
        ]);
        expect([...unread.end]).toEqual([...parseJson(given).end]);
      }),
    );
  });
});
