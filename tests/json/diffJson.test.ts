import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyChanges,
  changeJson,
  childCount,
  diffJson,
  duplicateKeys,
  formatPath,
  nodeKind,
  nodeText,
  nodeValue,
  parseJson,
  pathOf,
  toValue,
  type JsonDifference,
  type JsonDocument,
  type JsonEdit,
} from "../../src/json/index.js";
import { jsonEquals } from "../../src/json/jsonEquals.js";
import { jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

describe("diffJson", () => {
  it("lists what was added, removed and changed, and where", () => {
    const [before, after] = ['{"a": 1, "b": [1, 2], "c": null}', '{"b": [1, 3], "d": true, "a": 1}'].map(parseJson);
    expect(diffJson(before!, after!)).toEqual([
      { kind: "changed", path: ["b", 1], before: 4, after: 3 },
      { kind: "removed", path: ["c"], before: 5, after: -1 },
      { kind: "added", path: ["d"], before: -1, after: 4 },
    ]);
  });

  it.each([
    ["white space", '{"a":[1,{}],"b":""}', ' {\n  "a" : [1, { } ],\r\n\t"b": "" }\n'],
    ["the order of keys", '{"a": 1, "b": {"c": 2, "d": 3}}', '{"b": {"d": 3, "c": 2}, "a": 1}'],
    ["how strings and keys are written", '{"é/": ["a/b"]}', String.raw`{"\u00e9\/": ["\u0061\/b"]}`],
    ["a byte order mark", "\uFEFF[1]", "[1]"],
  ])("does not count %s", (_, before, after) => {
    expect(diff(before, after)).toEqual([]);
  });

  it("compares numbers by their spelling", () => {
    expect(diff("[1.0, 1e2, 12345678901234567890, -0]", "[1, 100, 12345678901234567891, 0]")).toEqual([
      "changed [0]: 1.0 → 1",
      "changed [1]: 1e2 → 100",
      "changed [2]: 12345678901234567890 → 12345678901234567891",
      "changed [3]: -0 → 0",
    ]);
  });

  it("names a value of another kind as one change", () => {
    expect(diff('{"a": {"x": 1}}', '{"a": [1]}')).toEqual(['changed a: {"x": 1} → [1]']);
    expect(diff("[[1, [2]]]", '[["1", 2]]')).toEqual(['changed [0][0]: 1 → "1"', "changed [0][1]: [2] → 2"]);
    expect(diff("{}", "[]")).toEqual(["changed $: {} → []"]);
    expect(diff("null", "{}")).toEqual(["changed $: null → {}"]);
  });

  it("finds an item added to or removed from a list, wherever it stood", () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ id: index, text: `item ${index % 3}` }));
    for (let at = 0; at <= items.length; at++) {
      const more = items.toSpliced(at, 0, { id: 99, text: "new" });
      expect(diff(JSON.stringify(items), JSON.stringify(more, null, 2))).toHaveLength(1);
      expect(diffJson(parseJson(JSON.stringify(items)), parseJson(JSON.stringify(more)))).toMatchObject([
        { kind: "added", path: [at], before: -1 },
      ]);
      expect(diffJson(parseJson(JSON.stringify(more, null, 2)), parseJson(JSON.stringify(items)))).toMatchObject([
        { kind: "removed", path: [at], after: -1 },
      ]);
    }
  });

  it("descends into items that changed among others that came and went", () => {
    const before = '[{"id": 1, "x": 0}, {"id": 2, "x": 0}, {"id": 3, "x": 0}, {"id": 4}]';
    const after = '[{"id": 0}, {"id": 1, "x": 0}, {"x": 5, "id": 2}, {"id": 3, "x": 0}]';
    expect(diff(before, after)).toEqual(['added [0]: {"id": 0}', "changed [2].x: 0 → 5", 'removed [3]: {"id": 4}']);
  });

  it("pairs a removed and an added run by position", () => {
    expect(diff("[0, 1, 2, 9]", "[0, 3, 4, 5, 9]")).toEqual([
      "changed [1]: 1 → 3",
      "changed [2]: 2 → 4",
      "added [3]: 5",
    ]);
    expect(diff("[0, 1, 2, 3, 9]", "[0, 4, 9]")).toEqual(["changed [1]: 1 → 4", "removed [2]: 2", "removed [3]: 3"]);
  });

  it("aligns equal items however they are written", () => {
    const before = String.raw`[{"a": 1, "b": "é"}, [1, 2], "x"]`;
    const after = String.raw`[0, {"b": "\u00e9", "a": 1}, [1,2], "\u0078"]`;
    expect(diff(before, after)).toEqual(["added [0]: 0"]);
  });

  it("tells a string from what it spells when items are aligned", () => {
    expect(diff('["1", 1, "null"]', '[1, null, "null"]')).toEqual(['removed [0]: "1"', "added [1]: null"]);
  });

  it("pairs equal keys in their order", () => {
    expect(diff('{"a": 1, "a": 2}', '{"a": 1, "a": 2}')).toEqual([]);
    expect(diff('{"a": 1, "a": 2}', '{"a": 2, "a": 1}')).toEqual(["changed a: 1 → 2", "changed a: 2 → 1"]);
    expect(diff('{"a": 1, "b": 0, "a": 2}', '{"b": 0, "a": 1}')).toEqual(["removed a: 2"]);
  });

  it("takes dangerous and empty keys for what they are", () => {
    expect(diff('{"__proto__": 1, "": 2}', '{"__proto__": 2, "toString": 3}')).toEqual([
      "changed __proto__: 1 → 2",
      'removed [""]: 2',
      "added toString: 3",
    ]);
  });

  it("lists what was removed where it stood", () => {
    expect(diff('{"a": 1, "b": 2, "c": 3, "d": 4}', '{"x": 0, "a": 1, "y": 0, "d": 5}')).toEqual([
      "added x: 0",
      "removed b: 2",
      "removed c: 3",
      "added y: 0",
      "changed d: 4 → 5",
    ]);
    expect(diff("[[1, 2, 3], [4]]", "[[1, 3], [5]]")).toEqual(["removed [0][1]: 2", "changed [1][0]: 4 → 5"]);
  });

  it("knows texts without a value", () => {
    expect(diff("", " ")).toEqual([]);
    expect(diff("", "1")).toEqual(["added $: 1"]);
    expect(diff("[1]", "")).toEqual(["removed $: [1]"]);
  });

  it("compares broken texts, what is no value as its text", () => {
    expect(diff('{"a": tru, b: 1', '{"a": tru, "b": 1}')).toEqual([]);
    expect(diff('{"a": tru, "b": , "c": "x', '{"a": true, "b": 1, "c": "x"}')).toEqual([
      "changed a: tru → true",
      "changed b:  → 1",
    ]);
  });

  it("goes down 100,000 levels", () => {
    const [difference, ...others] = diffJson(parseJson(nested("[1,", "1", "]")), parseJson(nested("[1,", "2", "]")));
    expect(others).toEqual([]);
    expect([difference?.kind, difference?.path.length]).toEqual(["changed", 100_000]);
    const [plain, spaced] = [nested('{"a":', "1", "}"), nested('{"a":', " 1", "}")];
    expect(diffJson(parseJson(plain), parseJson(spaced))).toEqual([]);
  });

  it("pairs by index when thousands of items came and went", () => {
    const differences = diffJson(parseJson(multiples(20_000, 3)), parseJson(multiples(20_010, 7)));
    expect(differences.filter(({ kind }) => kind === "changed")).toHaveLength(19_999);
    expect(differences.filter(({ kind }) => kind === "added")).toHaveLength(10);
    const longer = JSON.stringify([...Array.from({ length: 5000 }, (_, index) => -index), ...Array(30_000).keys()]);
    expect(diffJson(parseJson(multiples(30_000, 1)), parseJson(longer)).every(({ kind }) => kind === "added")).toBe(
      true,
    );
  });

  it("finds no difference exactly when the texts say the same, the order of keys aside", () => {
    fc.assert(
      fc.property(plainJson, fc.oneof(plainJson, fc.nat()), (before, other) => {
        const after = typeof other === "number" ? rewritten(JSON.parse(before), other) : other;
        const isSame = jsonEquals(JSON.parse(before), JSON.parse(after));
        expect(diffJson(parseJson(before), parseJson(after)).length === 0).toBe(isSame);
        expect(typeof other === "number" ? isSame : true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("comes to the other text when it is applied", () => {
    fc.assert(
      fc.property(pairOfTexts, ([one, other]) => {
        const [before, after] = [parseJson(one), parseJson(other)];
        if (hasDoubledKeys(before, after)) return;
        expect(jsonEquals(applied(before, after), toValue(after))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps as many items as the two lists have in common", () => {
    const list = fc.array(fc.constantFrom("0", "1", "2", '"0"', "[0]"), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const differences = diffJson(parseJson(`[${one.join(",")}]`), parseJson(`[ ${other.join(" , ")} ]`));
        const count = (kind: string) => differences.filter((difference) => difference.kind === kind).length;
        const common = commonLength(one, other);
        expect(count("changed") + count("removed")).toBe(one.length - common);
        expect(count("changed") + count("added")).toBe(other.length - common);
      }),
      { numRuns: 2000 },
    );
  });

  it("calls added what is removed the other way round", () => {
    fc.assert(
      fc.property(pairOfTexts, ([one, other]) => {
        const [before, after] = [parseJson(one), parseJson(other)];
        const [there, back] = [diffJson(before, after), diffJson(after, before)];
        expect(byPath(there, "added").toSorted()).toEqual(byPath(back, "removed").toSorted());
        expect(byPath(there, "removed").toSorted()).toEqual(byPath(back, "added").toSorted());
        expect(byPath(there, "changed")).toHaveLength(byPath(back, "changed").length);
      }),
      { numRuns: 3000 },
    );
  });

  it("finds an edit at or under its place, and nothing else", () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), jsonText, fc.nat({ max: 3 }), (text, pick, value, choice) => {
        const doc = parseJson(text);
        if (hasDoubledKeys(doc)) return;
        const node = pick % doc.size;
        const path = pathOf(doc, node);
        const kind = nodeKind(doc, node);
        const index = pick % (childCount(doc, node) || 1);
        const edits: JsonEdit[] = [
          { set: value },
          kind === "object" ? { insert: value, key: "new key", at: index } : { insert: value, at: index },
          { remove: true },
          { duplicate: true },
        ];
        const edit = edits[choice]!;
        const change = changeJson(doc, [{ at: path, edit }]);
        if (!change.ok) return;
        const isOfParent = "remove" in edit || "duplicate" in edit;
        const place = isOfParent ? path.slice(0, -1) : path;
        const differences = diffJson(doc, applyChanges(doc, change.changes));
        for (const one of differences) expect(one.path.slice(0, place.length)).toEqual(place);
        if (!("set" in edit)) expect(differences).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  it("never throws, and tells the truth about each difference", () => {
    fc.assert(
      fc.property(fc.tuple(nearlyJson, nearlyJson), ([one, other]) => {
        const [before, after] = [parseJson(one), parseJson(other)];
        for (const difference of diffJson(before, after)) {
          expect(difference.before < 0).toBe(difference.kind === "added");
          expect(difference.after < 0).toBe(difference.kind === "removed");
          const [doc, node] = difference.after < 0 ? [before, difference.before] : [after, difference.after];
          expect(pathOf(doc, node)).toEqual(difference.path);
        }
        expect(diffJson(before, parseJson(one))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** JSON texts in which equal values have equal spellings, and keys differ. */
const plainJson = fc
  .jsonValue({ maxDepth: 4, noUnicodeString: false })
  .map((value) => JSON.stringify(value))
  .filter((text) => !/-0|e/i.test(text) || JSON.stringify(JSON.parse(text)) === text);

/** A text and one that a few edits made of it, or another one. */
const pairOfTexts = fc.oneof(
  fc.tuple(jsonText, jsonText),
  fc.tuple(smallItems(), smallItems()),
  fc
    .tuple(jsonText, fc.array(fc.tuple(fc.nat(), jsonText), { maxLength: 3 }))
    .map(([text, edits]): [string, string] => {
      let doc = parseJson(text);
      for (const [pick, set] of edits) {
        const change = changeJson(doc, [
          {
            at: pathOf(doc, pick % doc.size),
            edit: pick % 2 ? { set } : pick % 3 ? { insert: set } : { remove: true },
          },
        ]);
        if (change.ok) doc = applyChanges(doc, change.changes);
      }
      return [text, doc.text];
    }),
);

/** Arrays with many equal items, nested. */
function smallItems(): fc.Arbitrary<string> {
  const item = fc.constantFrom("0", "1", '"1"', "[0]", "[0, 1]", '{"a": [1]}', '{"a": 1, "b": [0]}');
  const items = fc.array(item, { maxLength: 8 }).map((list) => `[${list.join(", ")}]`);
  return fc.array(fc.oneof(item, items), { maxLength: 5 }).map((list) => `[${list.join(",")}]`);
}

/** The same value with other white space and its keys in another order. */
function rewritten(value: unknown, seed: number): string {
  if (typeof value !== "object" || value === null) return ` ${JSON.stringify(value)}\n`;
  if (Array.isArray(value)) return `[ ${value.map((item) => rewritten(item, seed)).join(",")}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${rewritten(member, seed)}`);
  const turn = members.length === 0 ? 0 : seed % members.length;
  return `{${[...members.slice(turn), ...members.slice(0, turn)].join(" ,\t")}}`;
}

/** `before`'s value with the differences made: the last removed first, then the added in order, then the changed. */
function applied(before: JsonDocument, after: JsonDocument): unknown {
  const holder: unknown[] = before.size > 0 ? [toValue(before)] : [];
  const differences = diffJson(before, after);
  const removed = differences.filter(({ kind }) => kind === "removed").toReversed();
  const added = differences.filter(({ kind }) => kind === "added");
  const changed = differences.filter(({ kind }) => kind === "changed");
  for (const { kind, path, after: node } of [...removed, ...added, ...changed]) {
    const step = path.at(-1) ?? 0;
    let container: unknown = holder;
    for (const key of path.length > 0 ? [0, ...path.slice(0, -1)] : []) container = Reflect.get(Object(container), key);
    const values = kind === "removed" ? [] : [nodeValue(after, node)];
    if (Array.isArray(container)) container.splice(Number(step), kind === "added" ? 0 : 1, ...values);
    else if (kind === "removed") Reflect.deleteProperty(Object(container), step);
    else {
      const property = { value: values[0], writable: true, enumerable: true, configurable: true };
      Object.defineProperty(container, step, property);
    }
  }
  return holder[0];
}

/** Length of the longest common subsequence, by the book. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let row = other.map(() => 0);
  for (const item of one) {
    const next: number[] = [];
    for (const [index, twin] of other.entries()) {
      const [corner, above, left] = [row[index - 1] ?? 0, row[index] ?? 0, next[index - 1] ?? 0];
      next.push(item === twin ? corner + 1 : Math.max(above, left));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function byPath(differences: readonly JsonDifference[], kind: JsonDifference["kind"]): string[] {
  return differences.filter((one) => one.kind === kind).map((one) => JSON.stringify(one.path));
}

function nested(open: string, value: string, close: string): string {
  return open.repeat(100_000) + value + close.repeat(100_000);
}

function multiples(length: number, factor: number): string {
  return JSON.stringify(Array.from({ length }, (_, index) => index * factor));
}

function hasDoubledKeys(...docs: JsonDocument[]): boolean {
  return docs.some((doc) => duplicateKeys(doc).length > 0);
}

function diff(one: string, other: string): string[] {
  const [before, after] = [parseJson(one), parseJson(other)];
  return diffJson(before, after).map((difference) => {
    const [was, is] = [difference.before, difference.after].map((node, side) =>
      node < 0 ? "" : nodeText(side === 0 ? before : after, node),
    );
    const text = difference.kind === "changed" ? `${was} → ${is}` : `${was}${is}`;
    return `${difference.kind} ${formatPath(difference.path)}: ${text}`;
  });
}
