import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyChanges,
  changeJson,
  diffJson,
  duplicateKeys,
  findNode,
  nodeText,
  parseJson,
  toValue,
  type JsonDocument,
} from "../../src/json/index.js";
import type { JsonConflict } from "../../src/json/JsonConflict.js";
import { jsonEquals } from "../../src/json/jsonEquals.js";
import { mergeJson } from "../../src/json/mergeJson.js";
import { nodeHashes } from "../../src/json/nodeHashes.js";
import { nodeEnd, nodeStart } from "../../src/json/nodes.js";
import { resolveConflict } from "../../src/json/resolveConflict.js";
import { editsOf } from "./jsonEdits.js";
import { jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

describe("mergeJson", () => {
  it("takes over what only they changed, and keeps what only I changed", () => {
    const base = '{"a": 1, "b": {"c": [1, 2], "d": null}, "e": 0, "f": 0}';
    const mine = '{"a": 5, "b": {"c": [1, 2], "d": null}, "e": 0, "g": 9}';
    const theirs = '{"a": 1, "b": {"c": [1, 3], "d": null}, "f": 0, "h": true}';
    expect(merged(base, mine, theirs)).toBe('{"a": 5, "b": {"c": [1, 3], "d": null}, "g": 9, "h": true}');
  });

  it("makes a change that both sides made once, however each spells it", () => {
    expect(merged('{"a": 1, "x": 0}', '{"a": "é", "b": [1]}', String.raw`{"b": [ 1 ], "a":"\u00e9"}`)).toBe(
      '{"a": "é", "b": [1]}',
    );
    expect(merged("[1, 2]", "[1, [3], 2]", "[1, [ 3], 2]")).toBe("[1, [3], 2]");
  });

  it("keeps mine where both sides changed the same, and says where and what", () => {
    expect(merge('{"a": {"b": 1}}', '{"a": {"b":2.0}}', '{"a": {"b": 3}}')).toEqual({
      text: '{"a": {"b":2.0}}',
      conflicts: [{ path: ["a", "b"], base: "1", mine: "2.0", theirs: "3" }],
    });
    expect(merge('{"a": 1}', '{"a": [1]}', '{"a": {}}').conflicts).toEqual([
      { path: ["a"], base: "1", mine: "[1]", theirs: "{}" },
    ]);
  });

  it("collides at what one side removed and the other changed", () => {
    const [base, without, changed] = ['{"k": 0, "a": {"b": [1]}}', '{"k": 0}', '{"k": 0, "a": {"b": [2]}}'];
    expect(merge(base, without, changed)).toEqual({
      text: without,
      conflicts: [{ path: ["a"], base: '{"b": [1]}', theirs: '{"b": [2]}' }],
    });
    expect(merge(base, changed, without)).toEqual({
      text: changed,
      conflicts: [{ path: ["a"], base: '{"b": [1]}', mine: '{"b": [2]}' }],
    });
  });

  it("merges two objects that both added under one key; other values collide", () => {
    expect(merge("{}", '{"a": {"x": 1, "z": 0}}', '{"a": {"y": 2, "z": 0}}')).toEqual({
      text: '{"a": {"x": 1, "y": 2, "z": 0}}',
      conflicts: [],
    });
    expect(merge("{}", '{"a": {"x": 1}}', '{"a": {"x": 2}}').conflicts).toEqual([
      { path: ["a", "x"], mine: "1", theirs: "2" },
    ]);
    expect(merge("{}", '{"a": [1]}', '{"a": [2]}').conflicts).toEqual([{ path: ["a"], mine: "[1]", theirs: "[2]" }]);
  });

  it("keeps the items that both sides added at one place, mine first, equal ones once", () => {
    expect(merged("[1, 2]", "[1, 8, 2]", "[1, 9, 2]")).toBe("[1, 8, 9, 2]");
    expect(merged("[]", "[1, 5, 2]", "[3, 5, 4]")).toBe("[1, 3, 5, 2, 4]");
    expect(merged("[0]", "[0, 1]", "[0, 1, 2]")).toBe("[0, 1, 2]");
    expect(merged("[1, 2, 3]", "[1]", "[1, 2, 3, 4]")).toBe("[1, 4]");
  });

  it("names the place of an item in the merged text", () => {
    const { text, conflicts } = merge("[1, 2, 3, 4]", '["x", 1, 2, 30, 4]', "[2, 31, 5, 4]");
    expect(text).toBe('["x", 2, 30, 5, 4]');
    expect(conflicts).toEqual([{ path: [2], base: "3", mine: "30", theirs: "31" }]);
  });

  it("takes over what they wrote as they spell it, and mine's layout around it", () => {
    const mine = '{\n\t"a" : 1,\n\t"b" : [\n\t\t1\n\t]\n}\n';
    const theirs = String.raw`{"a":1.0,"b":[1,12345678901234567890],"\u0063":{"d":"\u00e9"}}`;
    expect(merged('{"a":1,"b":[1]}', mine, theirs)).toBe(
      String.raw`{${"\n\t"}"a" : 1.0,${"\n\t"}"b" : [${"\n\t\t"}1,${"\n\t\t"}12345678901234567890${"\n\t"}],${"\n\t"}"\u0063" : {"d":"\u00e9"}${"\n}\n"}`,
    );
  });

  it.each([
    ["white space", '{"a":[1,{}]}', ' {\n "a" : [1, { }]\n}'],
    ["the order of keys", '{"a":1,"b":{"c":2,"d":3}}', '{"b":{"d":3,"c":2},"a":1}'],
    ["how strings are written", '{"é":"/"}', String.raw`{"\u00e9":"\/"}`],
    ["a byte order mark", "[1]", "\uFEFF[1]"],
  ])("does nothing when they changed only %s", (_, base, theirs) => {
    const mine = base.replace("1", "7");
    expect(merge(base, mine, theirs)).toEqual({ text: mine, conflicts: [] });
  });

  it("pairs equal keys in their order, and tells which of them collides", () => {
    const { text, conflicts } = merge('{"a": 1, "a": 2}', '{"a": 3, "a": 4}', '{"a": 1, "a": 5, "a": 6}');
    expect(text).toBe('{"a": 3, "a": 4, "a": 6}');
    expect(conflicts).toEqual([{ path: ["a"], nth: 1, base: "2", mine: "4", theirs: "5" }]);
    expect(merge('{"a": {"x": 1}, "a": 2}', '{"a": {"x": 2}, "a": 2}', '{"a": {"x": 3}, "a": 2}').conflicts).toEqual([
      { path: ["a"], nth: 0, base: '{"x": 1}', mine: '{"x": 2}', theirs: '{"x": 3}' },
    ]);
  });

  it("takes dangerous keys for what they are", () => {
    expect(merged('{"__proto__": 1}', '{"constructor": 2, "__proto__": 1}', '{"__proto__": {"toString": 3}}')).toBe(
      '{"constructor": 2, "__proto__": {"toString": 3}}',
    );
  });

  it("takes a broken text over as one small change when I changed nothing", () => {
    const [base, mine, theirs] = ['{"a": "😀"}', '{"a": "😀"}', '{"a": "😁"'].map(parseJson);
    const { changes, conflicts } = mergeJson(base!, mine!, theirs!);
    expect(changes).toEqual([{ from: 7, to: 11, insert: '😁"' }]);
    expect(conflicts).toEqual([]);
    expect(merged("[1", "[1", "[1]")).toBe("[1]");
  });

  it("makes broken texts one conflict of the whole texts", () => {
    expect(merge("[1]", "[1", " [2]\n")).toEqual({
      text: "[1",
      conflicts: [{ path: [], base: "[1]", mine: "[1", theirs: " [2]\n" }],
    });
    expect(merge("", "", "1")).toEqual({ text: "1", conflicts: [] });
    expect(merge("x", "[1]", "x")).toEqual({ text: "[1]", conflicts: [] });
  });

  it("tells different items apart even when their hashes are equal", () => {
    const [one, other] = equalHashes();
    expect(merged("[]", `[${one}]`, `[${other}]`)).toBe(`[${one}, ${other}]`);
    expect(merged(`[${one}, [${one}]]`, `[${one}, [${one}]]`, `[${other}, [${other}]]`)).toBe(`[${other}, [${other}]]`);
    expect(merge(`{"a": 0}`, `{"a": [${one}]}`, `{"a": [${other}]}`).conflicts).toHaveLength(1);
  });

  it("goes down 10,000 levels", () => {
    expect(merged(deep("1"), deep(" 1"), deep("2"))).toBe(deep(" 2"));
    const [conflict] = merge(deep("1"), deep("2"), deep("3")).conflicts;
    expect([conflict?.path.length, conflict?.mine]).toEqual([10_000, "2"]);
    expect(merge("{}", deepMembers("1"), deepMembers("2")).conflicts).toHaveLength(1);
    expect(merge("[]", `[${deep("1")}]`, `[ ${deep(" 1")}]`).text).toBe(`[${deep("1")}]`);
  });

  it("merges long lists and objects", () => {
    const mine = longList((index) => (index === 7 ? -7 : index));
    const theirs = longList((index) => (index === 29_000 ? -29_000 : index));
    const both = longList((index) => (index === 7 || index === 29_000 ? -index : index));
    expect(merge(longList(Number), mine, theirs)).toEqual({ text: both, conflicts: [] });
    expect(merge(equalKeys(1), equalKeys(2), equalKeys(3)).conflicts).toHaveLength(30_000);
  });

  it("changes nothing when they only wrote the base in another way", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine]) => {
        expect(merge(base, mine, spaced(base))).toEqual({ text: mine, conflicts: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("says what they say when I only wrote the base in another way", () => {
    fc.assert(
      fc.property(threeTexts, ([base, , theirs]) => {
        const { text, conflicts } = merge(base, spaced(base), theirs);
        expect(conflicts).toEqual([]);
        expect(jsonEquals(toValue(parseJson(text)), toValue(parseJson(theirs)))).toBe(true);
        if (!hasEqualKeys(theirs)) expect(diffJson(parseJson(theirs), parseJson(text))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("changes nothing when both sides say the same", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine]) => {
        expect(merge(base, mine, spaced(mine))).toEqual({ text: mine, conflicts: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("gives JSON, with mine at the place of each conflict", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const { text, conflicts } = merge(base, mine, theirs);
        const doc = parseJson(text);
        expect(doc.problems).toEqual([]);
        for (const conflict of conflicts) {
          expect([conflict.mine, conflict.theirs]).not.toEqual([conflict.base, conflict.base]);
          if (conflict.mine !== undefined) expect(textAt(doc, conflict)).toBe(conflict.mine);
          else if (typeof conflict.path.at(-1) === "string") expect(textAt(doc, conflict)).toBeUndefined();
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("finds as many conflicts when the sides are exchanged", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const [there, back] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        expect(there.conflicts).toHaveLength(back.conflicts.length);
      }),
      { numRuns: 3000 },
    );
  });

  it("does both when the sides changed different members", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(jsonText, jsonText, jsonText), { minLength: 1, maxLength: 4 }), (rows) => {
        const write = (pick: (row: readonly string[], index: number) => string | undefined) =>
          `{${rows.map((row, index) => `"k${index}": ${pick(row, index)}`).join(", ")}}`;
        const mine = write(([old, mineNow], index) => (index % 2 === 0 ? mineNow : old));
        const theirs = write(([old, , theirNow], index) => (index % 2 === 0 ? old : theirNow));
        const both = write(([, mineNow, theirNow], index) => (index % 2 === 0 ? mineNow : theirNow));
        const { text, conflicts } = merge(
          write(([old]) => old),
          mine,
          theirs,
        );
        expect(conflicts).toEqual([]);
        expect(toValue(parseJson(text))).toEqual(toValue(parseJson(both)));
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves every byte outside the value that they set", () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), jsonText, (text, pick, value) => {
        const doc = parseJson(text);
        const node = pick % doc.size;
        const [from, to] = [nodeStart(doc, node), nodeEnd(doc, node)];
        const theirs = spaced(text.slice(0, from) + value + text.slice(to));
        for (const change of mergeJson(parseJson(text), doc, parseJson(theirs)).changes) {
          expect(change.from).toBeGreaterThanOrEqual(from);
          expect(change.to).toBeLessThanOrEqual(to);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("invents nothing: each value of an object is mine, theirs, or merged of both", () => {
    fc.assert(
      fc.property(threeObjects, ([base, mine, theirs]) => {
        const sources = [toValue(parseJson(mine)), toValue(parseJson(theirs))];
        expectFrom(toValue(parseJson(merge(base, mine, theirs).text)), sources);
      }),
      { numRuns: 700 },
    );
  });

  it("never throws on broken texts", () => {
    fc.assert(
      fc.property(nearlyJson, nearlyJson, nearlyJson, (base, mine, theirs) => {
        const { text, conflicts } = merge(base, mine, theirs);
        if (base === mine && base !== theirs) expect(toValue(parseJson(text))).toEqual(toValue(parseJson(theirs)));
        for (const conflict of conflicts)
          expect(conflict.mine === undefined || text.includes(conflict.mine)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("resolveConflict", () => {
  const conflict: JsonConflict = { path: ["a", 1], base: "1", mine: "2", theirs: "[3.0]" };

  it.each([
    ["theirs", '{"a": [0, [3.0]]}'],
    ["base", '{"a": [0, 1]}'],
    ["mine", '{"a": [0, 2]}'],
  ] as const)("puts the text of %s in its place", (take, text) => {
    expect(resolved('{"a": [0, 2]}', conflict, take)).toBe(text);
  });

  it("removes what a side does not have, and adds what mine does not have", () => {
    const both: JsonConflict = { path: ["a"], base: "1", mine: "2" };
    expect(resolved('{"a": 2, "b": 0}', both, "theirs")).toBe('{"b": 0}');
    expect(resolved('{"b": 0}', { path: ["a"], base: "1", theirs: "2" }, "theirs")).toBe('{"b": 0, "a": 2}');
    expect(resolved("[0, 5]", { path: [1], base: "1", theirs: "2" }, "theirs")).toBe("[0, 2, 5]");
    expect(resolved("[0]", { path: [7], base: "1", theirs: "2" }, "base")).toBe("[0, 1]");
  });

  it("changes nothing where nothing is and nothing shall be", () => {
    expect(resolved('{"b": 0}', { path: ["a"], base: "1", theirs: "2" }, "mine")).toBe('{"b": 0}');
    expect(resolved("[0, 5]", { path: [1], base: "1", theirs: "2" }, "mine")).toBe("[0, 5]");
    expect(resolved("[0]", { path: ["x", "y"], base: "1", mine: "2" }, "theirs")).toBe("[0]");
  });

  it("says what is wrong when what it should add to is gone", () => {
    const change = resolveConflict(parseJson("{}"), { path: ["a", "b"], base: "1", theirs: "2" }, "theirs");
    expect(change).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });

  it("finds an item that has moved since by my text, the nearest of several", () => {
    expect(resolved('{"a": [2, 7, 7, 7, 2]}', { ...conflict, path: ["a", 3] }, "base")).toBe('{"a": [2, 7, 7, 7, 1]}');
    expect(resolved('[{"x": 2}]', { path: [3, "x"], base: "1", mine: "2", theirs: "3" }, "theirs")).toBe('[{"x": 3}]');
  });

  it("takes the place itself when my text is nowhere any more", () => {
    expect(resolved('{"a": [0, 99]}', conflict, "theirs")).toBe('{"a": [0, [3.0]]}');
  });

  it("picks one of equal keys", () => {
    const first: JsonConflict = { path: ["a"], nth: 0, base: "1", mine: "2", theirs: "3" };
    expect(resolved('{"a": 2, "a": 2}', first, "theirs")).toBe('{"a": 3, "a": 2}');
  });

  it("puts a whole text back, valid or not", () => {
    const whole: JsonConflict = { path: [], base: "[1]", mine: "[1", theirs: "\uFEFF[2]\n" };
    expect(resolved("[1", whole, "theirs")).toBe("\uFEFF[2]\n");
    expect(resolved("[5]", whole, "mine")).toBe("[1");
  });

  it("gives the inverse of its changes", () => {
    const doc = parseJson('{"a": [0, 2]}');
    const change = resolveConflict(doc, conflict, "theirs");
    if (!change.ok) throw new Error(change.problem.message);
    expect(applyChanges(applyChanges(doc, change.changes), change.inverse).text).toBe('{"a": [0, 2]}');
  });

  it("puts theirs at every place, from the last to the first", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const { text, conflicts } = merge(base, mine, theirs);
        if (hasEqualKeys(mine) || hasEqualKeys(theirs)) return;
        let doc = parseJson(text);
        for (const one of conflicts.toReversed()) {
          doc = parseJson(resolved(doc.text, one, "theirs"));
          if (one.theirs !== undefined || typeof one.path.at(-1) === "string")
            expect(textAt(doc, one)).toBe(one.theirs);
        }
        expect(doc.problems).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("leaves nothing to merge with theirs once theirs is taken everywhere, in objects", () => {
    fc.assert(
      fc.property(threeObjects, ([base, mine, theirs]) => {
        const { text, conflicts } = merge(base, mine, theirs);
        const taken = conflicts.reduceRight((now, one) => resolved(now, one, "theirs"), text);
        expect(merge(base, taken, theirs)).toEqual({ text: taken, conflicts: [] });
      }),
      { numRuns: 700 },
    );
  });

  it("changes nothing by taking mine", () => {
    fc.assert(
      fc.property(threeTexts, ([base, mine, theirs]) => {
        const { text, conflicts } = merge(base, mine, theirs);
        for (const one of conflicts) expect(resolved(text, one, "mine")).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A text and two that edits made of it, in another layout now and then. */
const threeTexts: fc.Arbitrary<[string, string, string]> = fc
  .oneof(jsonText, shortLists())
  .chain((base) => fc.tuple(fc.constant(base), remade(base), remade(base)));

function remade(text: string): fc.Arbitrary<string> {
  return fc.tuple(editsOf(parseJson(text), 4), fc.boolean()).map(([edits, isSpaced]) => {
    let doc = parseJson(text);
    for (const edit of edits) {
      const change = changeJson(doc, [edit]);
      if (change.ok) doc = applyChanges(doc, change.changes);
    }
    return isSpaced ? spaced(doc.text) : doc.text;
  });
}

/** Lists of few different items, in which many could belong together. */
function shortLists(): fc.Arbitrary<string> {
  const item = fc.constantFrom("0", "1", "[]", "[0, 1]", '{"a": 1}', '{"a": [1, 1], "b": 0}');
  return fc.array(item, { maxLength: 6 }).map((list) => `[${list.join(", ")}]`);
}

/** Three independent texts of nested objects with few keys, none of them twice. */
const threeObjects: fc.Arbitrary<[string, string, string]> = (() => {
  const { object } = fc.letrec<{ object: unknown; value: unknown }>((tie) => ({
    object: fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), tie("value"), { noNullPrototype: false }),
    value: fc.oneof({ maxDepth: 3 }, fc.constantFrom(0, 1, "x"), tie("object")),
  }));
  const text = object.map((value) => JSON.stringify(value));
  return fc.tuple(text, text, text);
})();

/** The same tokens with other white space between them. */
function spaced(text: string): string {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"\uFEFF]+/gs) ?? [];
  return tokens.join(text.length % 2 === 0 ? "\n\t" : " ");
}

/** Two JSON strings whose nodes have the same hash. */
function equalHashes(): [string, string] {
  const doc = parseJson(JSON.stringify(Array.from({ length: 400_000 }, (_, index) => `s${index * 7919}`)));
  const hash = nodeHashes(doc);
  const seen = new Map<number, number>();
  for (let node = 1; node < doc.size; node++) {
    const twin = seen.get(hash(node));
    if (twin !== undefined) return [nodeText(doc, twin), nodeText(doc, node)];
    seen.set(hash(node), node);
  }
  throw new Error("no two of the strings have the same hash");
}

function expectFrom(value: unknown, sources: readonly unknown[]): void {
  if (sources.some((source) => jsonEquals(source, value))) return;
  if (typeof value !== "object" || value === null)
    throw new Error(`${JSON.stringify(value)} is neither mine nor theirs`);
  for (const [key, member] of Object.entries(value)) {
    const owners = sources.filter((source) => typeof source === "object" && source && Object.hasOwn(source, key));
    expectFrom(
      member,
      owners.map((owner) => Object.getOwnPropertyDescriptor(owner, key)?.value),
    );
  }
}

function deep(value: string): string {
  return '[{"a":'.repeat(5000) + value + "}]".repeat(5000);
}

function deepMembers(value: string): string {
  return '{"a":'.repeat(10_000) + value + "}".repeat(10_000);
}

function longList(change: (index: number) => number): string {
  return JSON.stringify(Array.from({ length: 30_000 }, (_, index) => change(index)));
}

function equalKeys(value: number): string {
  return `{${Array.from({ length: 30_000 }, () => `"a":${value}`).join(",")}}`;
}

function hasEqualKeys(text: string): boolean {
  return duplicateKeys(parseJson(text)).length > 0;
}

function textAt(doc: JsonDocument, { path, nth }: JsonConflict): string | undefined {
  const node = findNode(doc, nth === undefined ? path : { path, nth });
  if (path.length === 0) return doc.text;
  return node < 0 ? undefined : nodeText(doc, node);
}

function resolved(text: string, conflict: JsonConflict, take: "mine" | "theirs" | "base"): string {
  const doc = parseJson(text);
  const change = resolveConflict(doc, conflict, take);
  if (!change.ok) throw new Error(change.problem.message);
  return applyChanges(doc, change.changes).text;
}

function merge(base: string, mine: string, theirs: string): { text: string; conflicts: readonly JsonConflict[] } {
  const doc = parseJson(mine);
  const { changes, conflicts } = mergeJson(parseJson(base), doc, parseJson(theirs));
  return { text: applyChanges(doc, changes).text, conflicts };
}

/** The merged text of texts that do not collide. */
function merged(base: string, mine: string, theirs: string): string {
  const { text, conflicts } = merge(base, mine, theirs);
  expect(conflicts).toEqual([]);
  return text;
}
