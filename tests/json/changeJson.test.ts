import { describe, expect, it } from "vitest";
import {
  changeJson,
  editJson,
  JsonEditError,
  parseJson,
  type AddressedEdit,
  type JsonEdit,
  type JsonTarget,
} from "../../src/json/index.js";
import { applyTextChanges } from "../../src/json/index.js";

const insert = (text: string, key?: string, at?: number): JsonEdit => ({ insert: text, key, at });

describe("editJson lays out like the neighbourhood:", () => {
  it.each<[string, string, JsonTarget, JsonEdit, string]>([
    ["an item after others", "[1, 2]", [], insert("3"), "[1, 2, 3]"],
    ["an item between others", "[1,2]", [], insert("3", undefined, 1), "[1,3,2]"],
    ["a first item", "[1,  2]", [], insert("0", undefined, 0), "[0,  1,  2]"],
    [
      "a member on its own line",
      '{\n  "a": 1,\n  "b": 2\n}',
      [],
      insert("3", "c"),
      '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}',
    ],
    ["a member beside a single one", '{\n\t"a": 1\n}', [], insert("2", "b", 0), '{\n\t"b": 2,\n\t"a": 1\n}'],
    ["CRLF", '{\r\n  "a": 1\r\n}', [], insert("2", "b"), '{\r\n  "a": 1,\r\n  "b": 2\r\n}'],
    ["lone CR", "[\r1\r]", [], insert("2"), "[\r1,\r2\r]"],
    ["a compact member", '{"a":1}', [], insert("2", "b"), '{"a":1,"b":2}'],
    ["a spaced member", '{"a" : 1}', [], insert("2", "b"), '{"a" : 1, "b" : 2}'],
    ["a compact item, learned from elsewhere", '{"a":[1],"b":2}', ["a"], insert("2"), '{"a":[1,2],"b":2}'],
    [
      "one line inside lines",
      '{\n  "a": [1, 2],\n  "b": [1]\n}',
      ["b"],
      insert("2"),
      '{\n  "a": [1, 2],\n  "b": [1, 2]\n}',
    ],
    ["an empty object in lines", '{\n  "a": {}\n}', ["a"], insert("1", "b"), '{\n  "a": {\n    "b": 1\n  }\n}'],
    [
      "an empty object beside one-line ones",
      '{\n  "a": {},\n  "b": { "c": 1 }\n}',
      ["a"],
      insert("1", "b"),
      '{\n  "a": {"b": 1},\n  "b": { "c": 1 }\n}',
    ],
    ["an empty array with a line end", "[\n]", [], insert("1"), "[\n  1\n]"],
    [
      "an empty array in tabs and CRLF",
      '{\r\n\t"a": [ ]\r\n}',
      ["a"],
      insert("1"),
      '{\r\n\t"a": [\r\n\t\t1\r\n\t]\r\n}',
    ],
    ["an empty array on one line", '{"a":[]}', ["a"], insert("1"), '{"a":[1]}'],
    ["an empty object as the whole text", "{}", [], insert("1", "a"), '{"a": 1}'],
    [
      "a value of several lines as given",
      '{\n  "a": 1\n}',
      [],
      insert("[\n    1\n]", "b"),
      '{\n  "a": 1,\n  "b": [\n    1\n]\n}',
    ],
    ["a key with dangerous characters", "{}", [], insert("1", '__proto__"\n'), '{"__proto__\\"\\n": 1}'],
    ["a set value", '{ "a" : 1.0 , "b":-0}', ["b"], { set: "[ ]" }, '{ "a" : 1.0 , "b":[ ]}'],
    ["a removed first item", "[ 1, 2 , 3]", [0], { remove: true }, "[ 2 , 3]"],
    ["a removed middle item", "[ 1, 2 , 3]", [1], { remove: true }, "[ 1, 3]"],
    ["a removed last item", "[ 1, 2 , 3 ]", [2], { remove: true }, "[ 1, 2 ]"],
    ["a removed only item", "[\n  1\n]", [0], { remove: true }, "[]"],
    ["a removed line", '{\n  "a": 1,\n  "b": 2\n}', ["b"], { remove: true }, '{\n  "a": 1\n}'],
    ["a removed one of equal keys", '{"a":1,"a":2}', { path: ["a"], nth: 0 }, { remove: true }, '{"a":2}'],
    ["a renamed key", '{"b" : 1, "a":2}', ["b"], { rename: "0" }, '{"0" : 1, "a":2}'],
    ["an item moved down", "[1,\n2,\n3]", [0], { move: 2 }, "[2,\n3,\n1]"],
    ["an item moved up", "[1, 2, 3]", [2], { move: 0 }, "[3, 1, 2]"],
    ["a member moved with its spelling", '{"a": 1, "\\u0062":  2.0}', ["b"], { move: 0 }, '{"\\u0062":  2.0, "a": 1}'],
    ["a duplicated item", "[\n  1\n]", [0], { duplicate: true }, "[\n  1,\n  1\n]"],
    ["a duplicated member", '{"a":1.0,"a copy":2}', ["a"], { duplicate: true }, '{"a":1.0,"a copy 2":1.0,"a copy":2}'],
    ["a value in an empty text", " ", [], { set: "{}" }, "{}"],
  ])("%s", (_, text, at, edit, expected) => {
    expect(editJson(text, at, edit)).toBe(expected);
  });
});

describe("changeJson", () => {
  it.each<[string, string, readonly AddressedEdit[]]>([
    ["not-found", "[]", [{ at: ["a"], edit: { set: "1" } }]],
    ["not-found", '{"a":1}', [{ at: { path: ["a"], nth: 1 }, edit: { remove: true } }]],
    ["invalid-json", "[1]", [{ at: [0], edit: { set: "tru" } }]],
    ["invalid-json", "[1]", [{ at: [0], edit: { set: "" } }]],
    ["invalid-json", "[1]", [{ at: [], edit: { insert: "1, 2" } }]],
    ["invalid-json", "[1]", [{ at: [0], edit: { set: "\ufeff1" } }]],
    ["not-a-container", "[1]", [{ at: [0], edit: { insert: "1" } }]],
    ["key-missing", "{}", [{ at: [], edit: { insert: "1" } }]],
    ["key-needless", "[]", [{ at: [], edit: { insert: "1", key: "a" } }]],
    ["key-exists", '{"\\u0061":1}', [{ at: [], edit: { insert: "1", key: "a" } }]],
    ["key-exists", '{"a":1,"b":2}', [{ at: ["a"], edit: { rename: "b" } }]],
    ["key-exists", "{}", [insertA(), insertA()]],
    ["index-out-of-range", "[1]", [{ at: [], edit: { insert: "1", at: 2 } }]],
    ["index-out-of-range", "[1]", [{ at: [], edit: { insert: "1", at: -1 } }]],
    ["index-out-of-range", "[1]", [{ at: [0], edit: { move: 1 } }]],
    ["index-out-of-range", "[1,2]", [{ at: [0], edit: { move: 0.5 } }]],
    ["not-a-member", "[1]", [{ at: [0], edit: { rename: "a" } }]],
    ["root", "[1]", [{ at: [], edit: { remove: true } }]],
    ["root", "[1]", [{ at: [], edit: { duplicate: true } }]],
    [
      "overlapping-edits",
      "[[1]]",
      [
        { at: [0], edit: { remove: true } },
        { at: [0, 0], edit: { set: "2" } },
      ],
    ],
    [
      "overlapping-edits",
      "[[1]]",
      [
        { at: [0], edit: { set: "2" } },
        { at: [0], edit: { insert: "2" } },
      ],
    ],
    [
      "overlapping-edits",
      "[1]",
      [
        { at: [0], edit: { set: "2" } },
        { at: [0], edit: { set: "3" } },
      ],
    ],
    [
      "overlapping-edits",
      "[1,2]",
      [
        { at: [0], edit: { move: 1 } },
        { at: [0], edit: { duplicate: true } },
      ],
    ],
  ])("refuses with %j: %s %j", (code, text, edits) => {
    expect(changeJson(parseJson(text), edits)).toMatchObject({ ok: false, problem: { code } });
  });

  it("makes several edits at once, each addressed in the text as it was", () => {
    const doc = parseJson('{"list": [1, 2, 3, 4], "a": 1, "b": 2}');
    const change = changeJson(doc, [
      { at: ["list", 0], edit: { remove: true } },
      { at: ["list", 3], edit: { move: 1 } },
      { at: ["list"], edit: { insert: "9" } },
      { at: ["list", 1], edit: { set: "22" } },
      { at: ["a"], edit: { rename: "b" } },
      { at: ["b"], edit: { rename: "a" } },
      { at: ["a"], edit: { set: "11" } },
    ]);
    expect(change.ok && applyTextChanges(doc.text, change.changes)).toBe('{"list": [4, 22, 3, 9], "b": 11, "a": 2}');
  });

  it("empties and refills a list in one go", () => {
    const doc = parseJson("[ 1, 2 ]");
    const removals: AddressedEdit[] = [
      { at: [0], edit: { remove: true } },
      { at: [1], edit: { remove: true } },
    ];
    const emptied = changeJson(doc, removals);
    expect(emptied.ok && applyTextChanges(doc.text, emptied.changes)).toBe("[]");
    const refilled = changeJson(doc, [...removals, { at: [], edit: { insert: "3" } }]);
    expect(refilled.ok && applyTextChanges(doc.text, refilled.changes)).toBe("[ 3 ]");
  });

  it("changes nothing where nothing would change", () => {
    const doc = parseJson('{"a": [1]}');
    for (const edit of [{ set: "[1]" }, { rename: "a" }, { move: 0 }] satisfies JsonEdit[]) {
      expect(changeJson(doc, [{ at: ["a"], edit }])).toEqual({ ok: true, changes: [], inverse: [] });
    }
    expect(changeJson(doc, [])).toEqual({ ok: true, changes: [], inverse: [] });
  });

  it("changes only the places that change", () => {
    const doc = parseJson('{"a": 1, "b": [2, 3], "c": 4}');
    const change = changeJson(doc, [
      { at: ["b", 0], edit: { set: "5" } },
      { at: ["b", 1], edit: { remove: true } },
    ]);
    expect(change).toMatchObject({
      ok: true,
      changes: [{ from: 15, to: 19, insert: "5" }],
      inverse: [{ from: 15, to: 16, insert: "2, 3" }],
    });
  });

  it("edits a broken text where the surroundings are sound, and says so where they are not", () => {
    const text = '{"a": [1, tru], "b": [1 2], c: {"d": 1}, "e": }';
    expect(editJson(text, ["a", 1], { set: "true" })).toBe('{"a": [1, true], "b": [1 2], c: {"d": 1}, "e": }');
    expect(editJson(text, ["a", 1], { remove: true })).toBe('{"a": [1], "b": [1 2], c: {"d": 1}, "e": }');
    expect(editJson(text, ["c"], { rename: "c" })).toBe(text);
    expect(editJson(text, ["c"], { rename: "x" })).toBe('{"a": [1, tru], "b": [1 2], "x": {"d": 1}, "e": }');
    expect(editJson(text, ["c"], insert("2", "f"))).toBe('{"a": [1, tru], "b": [1 2], c: {"d": 1, "f": 2}, "e": }');
    expect(editJson(text, ["e"], { set: "5" })).toBe('{"a": [1, tru], "b": [1 2], c: {"d": 1}, "e": 5}');
    const refused = (at: JsonTarget, edit: JsonEdit) => changeJson(parseJson(text), [{ at, edit }]);
    expect(refused(["b", 1], { remove: true })).toMatchObject({ ok: false, problem: { code: "broken-text" } });
    expect(refused([], insert("1", "z"))).toMatchObject({ ok: false, problem: { code: "broken-text" } });
  });
});

describe("editJson", () => {
  it("throws what changeJson reports", () => {
    expect(() => editJson('{"a":\n1}', ["a"], { rename: "a" })).not.toThrow();
    expect(() => editJson("[1]", [], { insert: "x" })).toThrow(JsonEditError);
    expect(() => editJson("[1]", [], { insert: "x" })).toThrow("Not JSON: Expected a value, found x");
  });
});

function insertA(): AddressedEdit {
  return { at: [], edit: { insert: "1", key: "a" } };
}
