import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyChanges,
  applyTextChanges,
  changeJson,
  findNode,
  mapOffset,
  nodeText,
  parseJson,
  toValue,
  type JsonEdit,
  type JsonPath,
  type TextChange,
} from "../../src/json/index.js";
import { editsOf } from "./jsonEdits.js";
import { changesOf, jsonContainer, nearlyJson, scrap } from "./jsonTexts.js";
import { meaning } from "./meaning.js";

vi.setConfig({ testTimeout: 60_000 });

/** Bits that join well with JSON, and bits that do not. */
const bit = fc.oneof(scrap(), fc.constantFrom("12", "a", ",1", '"x":2,', "],[", "},{", "null,", " "));

describe("applyChanges", () => {
  it("gives the document that parsing the changed text gives, and leaves the old one as it was", () => {
    const textAndChanges = fc
      .oneof(jsonContainer, nearlyJson)
      .chain((text) => fc.tuple(fc.constant(text), changesOf(text, bit)));
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

  it("gives it after every one of a thousand edits in a row, and of changes that break the text", () => {
    fc.assert(
      fc.property(jsonContainer, fc.gen(), (first, generate) => {
        let doc = parseJson(first);
        for (let count = 0; count < 1000; count++) {
          let changes = generate(changesOf, doc.text, bit);
          if (generate(fc.nat, { max: 9 }) > 1) {
            const edits = doc.length > 2000 ? [REMOVE_ALL] : generate(editsOf, doc, 3);
            const change = changeJson(doc, edits);
            if (!change.ok) continue;
            changes = change.changes;
          }
          const expected = parseJson(applyTextChanges(doc.text, changes));
          const changed = applyChanges(doc, changes);
          expect(meaning(changed)).toEqual(meaning(expected));
          if (changed.problems.length === 0) doc = changed;
        }
      }),
      { numRuns: 5 },
    );
  });

  it.each<[string, string, readonly [number, number, string][]]>([
    [
      "before a string and in it",
      '["ab"]',
      [
        [1, 1, "\t"],
        [3, 3, '",1,"'],
      ],
    ],
    [
      "in a list and at its bracket",
      "[[1],2,3]",
      [
        [2, 3, "7"],
        [3, 5, ",8],"],
      ],
    ],
    [
      "at the bracket of a list and in it",
      "[1,[2,3]]",
      [
        [1, 4, "5,[9,"],
        [6, 7, "4"],
      ],
    ],
    [
      "behind a number and before the next",
      "[1,2]",
      [
        [2, 2, "0"],
        [3, 3, "7"],
      ],
    ],
    [
      "in a key and in its value",
      '{"a":{"b":[1]},"c":2}',
      [
        [2, 3, "x"],
        [11, 11, "3,"],
      ],
    ],
    [
      "at both ends of a list",
      "[[1],[2],[3]]",
      [
        [1, 5, ""],
        [8, 12, ""],
      ],
    ],
    [
      "here more, there less",
      "[[1],[2],[3],[4]]",
      [
        [2, 3, "1,1,1"],
        [5, 8, "5"],
        [10, 11, ""],
        [14, 14, "4,"],
      ],
    ],
    [
      "here less, there more",
      "[[1,1],[2],[3],[4]]",
      [
        [2, 5, ""],
        [8, 9, "5,5"],
        [12, 13, "[]"],
        [16, 17, "1,2,3,4"],
      ],
    ],
  ])("joins what meets and keeps apart what does not: %s", (_, text, list) => {
    const changes = list.map(([from, to, insert]) => ({ from, to, insert }));
    const expected = parseJson(applyTextChanges(text, changes));
    expect(expected.problems).toEqual([]);
    expect(meaning(applyChanges(parseJson(text), changes))).toEqual(meaning(expected));
  });

  it("leaves every document right, in whatever order they are made of each other and looked at", () => {
    const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(jsonContainer, steps, fc.gen(), (first, choices, generate) => {
        const docs = [parseJson(first)];
        const texts = [first];
        for (const [place, looked, isEdit] of choices) {
          const doc = docs[place % docs.length]!;
          const text = texts[place % docs.length]!;
          const change = changeJson(doc, generate(editsOf, doc));
          const changes = isEdit && change.ok ? change.changes : generate(changesOf, text, bit);
          docs.push(applyChanges(doc, changes));
          texts.push(applyTextChanges(text, changes));
          const seen = looked % docs.length;
          expect(meaning(docs[seen]!)).toEqual(meaning(parseJson(texts[seen]!)));
        }
        expect(docs.map(meaning)).toEqual(texts.map((text) => meaning(parseJson(text))));
      }),
      { numRuns: 200 },
    );
  });

  it("takes a change back exactly", () => {
    fc.assert(
      fc.property(jsonContainer, fc.gen(), (text, generate) => {
        const doc = parseJson(text);
        const change = changeJson(doc, generate(editsOf, doc, 3));
        if (!change.ok) return;
        const before = meaning(doc);
        const changed = applyChanges(doc, change.changes);
        expect(meaning(applyChanges(changed, change.inverse))).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it("reads the text in its pieces like the string that it is", () => {
    const item = '{"a": [1, "é"]}, ';
    const first = `[${item.repeat(20_000)}0]`;
    const edit = fc.tuple(fc.nat(), fc.constantFrom(0, 3, 90_000), fc.constantFrom("", "é", "x".repeat(40_000)));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.array(fc.nat()), (edits, places) => {
        let doc = parseJson(first);
        let text = first;
        for (const [place, length, insert] of edits) {
          const from = place % (text.length + 1);
          const changes = [{ from, to: Math.min(text.length, from + length), insert }];
          doc = applyChanges(doc, changes);
          text = applyTextChanges(text, changes);
          expect(doc.length).toBe(text.length);
        }
        for (const place of [0, text.length, ...places]) {
          const from = place % (text.length + 1);
          const to = from + (place % 150_000);
          expect(doc.slice(from, to) === text.slice(from, to)).toBe(true);
          expect(doc.slice(from) === text.slice(from)).toBe(true);
          expect(doc.slice(to, from)).toBe(text.slice(to, from));
          expect(doc.charCodeAt(from)).toBe(text.charCodeAt(from));
        }
        expect(doc.text === text).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[string, "array" | "object", JsonPath, JsonEdit]>([
    ["an item at the front of an", "array", [], { insert: "[1]", at: 0 }],
    ["an item in the middle of an", "array", [25_000], { remove: true }],
    ["an item at the end of an", "array", [], { insert: "7" }],
    ["an item anywhere in an", "array", [49_999], { move: 1 }],
    ["a key of an", "object", ["k2500"], { rename: "x" }],
    ["a member at the end of an", "object", [], { insert: "1", key: "last" }],
  ])("reads only the change again: %s %s", (_, kind, at, edit) => {
    const change = changeJson(parseJson(LONG[kind]), [{ at, edit }]);
    if (!change.ok) throw new Error(change.problem.message);
    expectFewReads(LONG[kind], change.changes);
  });

  it.each(["0", ".5", "e1", "\n"])("reads only the change again: %j typed behind a number", (insert) => {
    const from = LONG.array.indexOf("25000,") + 5;
    expectFewReads(LONG.array, [{ from, to: from, insert }]);
  });

  it("needs 16 bytes a node, and an eighth more at most after changes", () => {
    const row = JSON.stringify(Array.from({ length: 1000 }, (_, index) => ({ index, tags: ["a", null] })));
    let doc = parseJson(row);
    const bytes = () => [doc.start, doc.end, doc.next, doc.key].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    expect(bytes()).toBe(16 * doc.size);
    for (let count = 0; count < 100; count++) {
      const at = count % 3 === 0 ? { insert: row, at: 1 } : undefined;
      const change = changeJson(doc, [at ? { at: [], edit: at } : { at: [count % 2], edit: { remove: true } }]);
      if (!change.ok) throw new Error(change.problem.message);
      doc = applyChanges(doc, change.changes);
      expect(bytes()).toBeLessThanOrEqual(18 * doc.size);
    }
  });

  it("goes to any depth", () => {
    const depth = 100_000;
    const path = Array.from({ length: depth }, (_, level) => (level % 2 === 0 ? 0 : "a"));
    const doc = parseJson(`${'[{"a":'.repeat(depth / 2)}1${"}]".repeat(depth / 2)}`);
    const change = changeJson(doc, [{ at: path, edit: { set: "[2]" } }]);
    if (!change.ok) throw new Error(change.problem.message);
    const changed = applyChanges(doc, change.changes);
    expect(nodeText(changed, findNode(changed, path))).toBe("[2]");
    expect(changed.end[0]).toBe(changed.length);
    expect(toValue(applyChanges(changed, change.inverse))).toBeDefined();
  });
});

describe("applyTextChanges", () => {
  it("refuses changes that overlap, go backwards or leave the text", () => {
    for (const changes of [[cut(0, 2), cut(1, 3)], [cut(2, 2), cut(0, 0)], [cut(0, 9)], [cut(2, 1)], [cut(-1, 0)]]) {
      expect(() => applyTextChanges("1234", changes)).toThrow(RangeError);
      expect(() => applyChanges(parseJson("1234"), changes)).toThrow(RangeError);
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

const REMOVE_ALL = { at: [], edit: { set: '{"a": [1, {"b": null}], "c": "text"}' } };

const ROWS = Array.from({ length: 50_000 }, (_, index) => [index, { a: "text" }]);
const LONG = {
  array: JSON.stringify(ROWS),
  object: JSON.stringify(Object.fromEntries(ROWS.map((row, index) => [`k${index}`, row]))),
};

function expectFewReads(text: string, changes: readonly TextChange[]): void {
  const doc = parseJson(text);
  let reads = 0;
  const charCodeAt = vi.spyOn(String.prototype, "charCodeAt").mockImplementation(function (this: string, index = 0) {
    reads++;
    return this.codePointAt(index) ?? Number.NaN;
  });
  const changed = applyChanges(doc, changes);
  charCodeAt.mockRestore();
  expect(reads).toBeLessThan(1000);
  expect(meaning(changed)).toEqual(meaning(parseJson(applyTextChanges(text, changes))));
}

function cut(from: number, to: number): TextChange {
  return { from, to, insert: "" };
}
