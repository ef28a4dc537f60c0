import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changeAt,
  expandTo,
  INTO_TEXT,
  isOpen,
  levelsBelow,
  openAbove,
  openChildren,
  readExpansion,
  writeExpansion,
  type Expansion,
  type Trail,
} from "../../src/components/JsonViewer/rows/expansion.js";
import { isExactNumber } from "../../src/json/isExactNumber.js";
import type { JsonExpansion } from "../../src/components/JsonViewer/JsonExpansion.js";
import type { JsonNode, JsonRowSource } from "../../src/components/JsonViewer/rows/JsonRowSource.js";
import { locationOf, nodeAt, placesOf, trailTo } from "../../src/components/JsonViewer/rows/places.js";
import { previewOf } from "../../src/components/JsonViewer/tools/previewOf.js";
import { readStringHead } from "../../src/components/JsonViewer/rows/readStringHead.js";
import { rowByKey } from "../../src/components/JsonViewer/rows/rowByKey.js";
import { textRowSource } from "../../src/components/JsonViewer/rows/textRowSource.js";
import { valueRowSource } from "../../src/components/JsonViewer/rows/valueRowSource.js";
import { valueToJson } from "../../src/components/JsonViewer/rows/valueToJson.js";
import { parseJson } from "../../src/json/index.js";

const ofValue = (value: unknown): JsonNode => {
  const { root } = valueRowSource(value);
  if (!root) throw new Error("A value always has a root.");
  return root;
};
const ofText = (text: string): JsonNode => {
  const { root } = textRowSource(parseJson(text));
  if (!root) throw new Error(`No value in ${text}`);
  return root;
};

const sources: [string, (value: unknown) => JsonRowSource][] = [
  ["a value", (value) => valueRowSource(value)],
  ["a text", (value) => textRowSource(parseJson(JSON.stringify(value)))],
];

const ids = (list: readonly { id: string | number; depth: number }[]) => list.map(({ id, depth }) => [id, depth]);
const preview = (value: unknown, key = "value") => previewOf(ofValue(value), key);

/** The rows by plain recursion: what an index must give without making them. */
function rowsByHand(node: JsonNode, expansion: Expansion | undefined, levels: number, trail: Trail = []): string[] {
  const below = levelsBelow(expansion, levels);
  if (!isOpen(expansion, below) && trail.length > 0) return [];
  return Array.from({ length: node.size }, (_, at) => at).flatMap((at) => {
    const key = node.keyAt(at);
    const child = node.child(at);
    const inner = expansion?.inside.get(key);
    const path = [...trail, key];
    // Nothing here opens the JSON text that a string may hold.
    const holdsJson = child.inner() !== undefined;
    const open = child.size > 0 ? isOpen(inner, levelsBelow(inner, below - 1)) : holdsJson ? false : undefined;
    return [JSON.stringify(path) + (open ?? ""), ...(open ? rowsByHand(child, inner, below - 1, path) : [])];
  });
}

function rowsOf(source: JsonRowSource, expansion: Expansion): string[] {
  const { root } = source;
  const rows = source.rows(expansion, false);
  if (!root) return [];
  return rows.slice(0, rows.count).map((row, at) => {
    const trail = trailTo(root, rows.placesAt(at));
    expect(rows.rowOf(rows.placesAt(at))).toEqual({ row: at, exact: true });
    expect(row.key).toBe(trail.at(-1));
    expect(row.depth).toBe(Math.max(0, trail.length - 1));
    return JSON.stringify(trail) + (row.open ?? "");
  });
}

/** A node of the tree, chosen by numbers; containers before scalars. */
function pick(root: JsonNode, choices: readonly number[]): Trail {
  const trail: (string | number)[] = [];
  let at = root;
  for (const choice of choices) {
    if (at.size === 0) break;
    const place = choice % at.size;
    trail.push(at.keyAt(place));
    at = at.child(place);
  }
  return trail;
}

const anyTree = fc.oneof(fc.array(fc.jsonValue({ depthSize: "medium" })), fc.dictionary(fc.string(), fc.jsonValue()));
const anyChange = fc.record({
  choices: fc.array(fc.nat(9), { maxLength: 4 }),
  change: fc.oneof(fc.record({ open: fc.boolean() }), fc.record({ levels: fc.constantFrom(0, 1, 2, Infinity) })),
});

function changed(
  root: JsonNode,
  levels: number,
  changes: readonly { choices: number[]; change: { open: boolean } | { levels: number } }[],
) {
  return changes.reduce(
    (expansion, { choices, change }) => changeAt(expansion, pick(root, choices), change),
    expandTo(levels),
  );
}

describe.each(sources)("the rows of %s", (_, source) => {
  it("are those of a plain walk, whatever is open, and each knows its own number", () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.constantFrom(0, 1, 2, Infinity),
        fc.array(anyChange, { maxLength: 6 }),
        (value, levels, changes) => {
          const made = source(value);
          const root = made.root;
          if (!root || root.size === 0) return;
          const expansion = changed(root, levels, changes);
          expect(rowsOf(made, expansion)).toEqual(rowsByHand(root, expansion, levels));
        },
      ),
      { examples: [[["[0]"], 0, []]] },
    );
  });

  it("are the same in every stretch of them that is asked for", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(40), fc.nat(40), (value, from, length) => {
        const rows = source(value).rows(expandTo(Infinity), true);
        const all = source(value).rows(expandTo(Infinity), true).slice(0, rows.count);
        rows.slice(0, 3);
        expect(ids(rows.slice(from, from + length))).toEqual(ids(all.slice(from, from + length)));
      }),
    );
  });

  it("are the same objects as long as nothing opens or closes: a drawn row need not be drawn again", () => {
    const rows = source([1, { a: 2 }, 3, 4]).rows(expandTo(Infinity), false);
    const before = rows.slice(0, 4);
    expect(rows.slice(2, 5)[0]).toBe(before[2]);
  });

  it("stay findable below a closed node: the nearest visible one above stands for it", () => {
    const rows = source({ a: { b: [1] } }).rows(expandTo(1), true);
    expect(rows.count).toBe(2);
    expect(rows.rowOf([0, 0, 0])).toEqual({ row: 1, exact: false });
  });

  it("show an empty root, and a scalar, as one row", () => {
    for (const value of [[], {}, 0, "", null, false]) {
      const rows = source(value).rows(expandTo(1), false);
      expect(rows.count).toBe(1);
      expect(rows.slice(0, 9)).toHaveLength(1);
    }
  });

  it("go as deep as the data, without recursion", () => {
    let value: unknown = "end";
    for (let level = 0; level < 5000; level++) value = { in: value };
    const made = textRowSource(parseJson(`${'{"in":'.repeat(5000)}"end"${"}".repeat(5000)}`));
    for (const deep of [made, valueRowSource(value)]) {
      const rows = deep.rows(expandTo(Infinity), false);
      expect(rows.count).toBe(5000);
      expect(rows.slice(4990, 5000).at(-1)?.depth).toBe(4999);
      expect(rows.placesAt(4999)).toHaveLength(5000);
    }
  });

  it("of JSON in strings open in place, at any level, and close again", () => {
    const inner = JSON.stringify({ deep: [1, 2] });
    const made = source({ before: 1, payload: JSON.stringify({ x: 1, again: inner }), after: 2 });
    const { root } = made;
    if (!root) throw new Error("There is a root.");
    const text = changeAt(expandTo(1), ["payload", INTO_TEXT], { open: true });
    const both = changeAt(text, ["payload", INTO_TEXT, "again", INTO_TEXT], { open: true });
    const names = (expansion: Expansion) => {
      const rows = made.rows(expansion, false);
      rows.slice(0, rows.count).forEach((row, at) => {
        expect(rows.rowOf(rows.placesAt(at))).toEqual({ row: at, exact: true });
        expect(nodeAt(root, rows.placesAt(at))?.kind).toBe(row.node.kind);
      });
      return rows.slice(0, rows.count).map(({ key, depth, open }) => `${"-".repeat(depth)}${key}${open ?? ""}`);
    };
    expect(names(expandTo(1))).toEqual(["before", "payloadfalse", "after"]);
    expect(names(text)).toEqual(["before", "payloadtrue", "-x", "-againfalse", "after"]);
    expect(names(both)).toEqual(["before", "payloadtrue", "-x", "-againtrue", "--deepfalse", "after"]);
    expect(locationOf(trailTo(root, made.rows(both, false).placesAt(4)))).toEqual([["payload"], ["again"], ["deep"]]);
    expect(names(changeAt(both, ["payload", INTO_TEXT], { open: false }))).toEqual(names(expandTo(1)));
  });

  it("with JSON in strings have unique ids", () => {
    const text = JSON.stringify([0, 1, 2]);
    const made = source([text, text]);
    const opened = changeAt(changeAt(expandTo(1), [0, INTO_TEXT], { open: true }), [1, INTO_TEXT], { open: true });
    const rows = made.rows(opened, false);
    expect(rows.count).toBe(8);
    expect(new Set(rows.slice(0, 8).map(({ id }) => id)).size).toBe(8);
    expect(rows.slice(3, 6).map(({ key }) => key)).toEqual([2, 1, 0]);
  });

  it("take no string for JSON that is none, is cut off, or holds nothing to open", () => {
    const strings = ["[1", "{}", "[]", "[draft] hello", "{a:1}", "1", '"x"', "", "{", "null"];
    const rows = source(strings).rows(expandTo(1), false);
    expect(rows.slice(0, 99).map(({ open }) => open)).toEqual(strings.map(() => undefined));
  });
});

describe("rows", () => {
  it("of a text are those of its value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const walk = (node: JsonNode): unknown[] => [
          node.kind,
          node.size,
          node.size === 0
            ? node.text()
            : Array.from({ length: node.size }, (_, at) => [node.keyAt(at), walk(node.child(at))]),
        ];
        const fromValue = walk(ofValue(JSON.parse(text)));
        expect(walk(ofText(text))).toEqual(fromValue);
        expect(ofText(text).value()).toEqual(JSON.parse(text));
      }),
    );
  });

  it("of a million items are found without a list of values", () => {
    const value = [Array.from({ length: 1_000_000 }, () => 0), "after"];
    const opened = changeAt(expandTo(1), [0], { open: true });
    for (const [, source] of sources) {
      const rows = source(value).rows(opened, false);
      expect(rows.count).toBe(1_000_002);
      expect(rows.placesAt(1_000_001)).toEqual([1]);
      expect(rows.placesAt(777_778)).toEqual([0, 777_777]);
    }
  });

  it("end where a value holds itself, though everything is open; one more level opens by hand", () => {
    const ring: Record<string, unknown> = { name: "ring" };
    ring["self"] = ring;
    const source = valueRowSource(ring);
    expect(rowsOf(source, expandTo(Infinity))).toEqual(['["name"]', '["self"]false']);
    const opened = changeAt(expandTo(Infinity), ["self"], { open: true });
    expect(rowsOf(source, opened)).toHaveLength(4);
  });

  it("tell equal keys apart, and open them together", () => {
    const source = textRowSource(parseJson('{"a": [1], "a": [2]}'));
    const rows = source.rows(changeAt(expandTo(1), ["a"], { open: true }), false);
    expect(rows.slice(0, 9).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(rows.placesAt(3)).toEqual([1, 0]);
  });

  it("are found by the beginning of their key, from any row on and around the end", () => {
    const rows = valueRowSource({ alpha: 1, beta: 2, Bravo: 3, b: 4 }).rows(expandTo(1), false);
    expect(rowByKey(rows, 0, "b")).toBe(1);
    expect(rowByKey(rows, 2, "B")).toBe(2);
    expect(rowByKey(rows, 3, "a")).toBe(0);
    expect(rowByKey(rows, 1, "x")).toBe(-1);
    expect(rowByKey(valueRowSource(Array.from({ length: 900 }, () => 0)).rows(expandTo(1), false), 5, "88")).toBe(88);
  });
});

describe("what is open", () => {
  it("is plain data that says the same after JSON text and back", () => {
    fc.assert(
      fc.property(
        anyTree,
        fc.constantFrom(0, 1, 2, Infinity),
        fc.array(anyChange, { maxLength: 6 }),
        (value, levels, changes) => {
          const root = ofValue(value);
          if (root.size === 0) return;
          const expansion = changed(root, levels, changes);
          const kept: JsonExpansion = JSON.parse(JSON.stringify(writeExpansion(expansion)));
          expect(rowsByHand(root, readExpansion(kept), 0)).toEqual(rowsByHand(root, expansion, levels));
          expect(writeExpansion(readExpansion(kept))).toEqual(kept);
        },
      ),
    );
  });

  it("names places inside the JSON of strings too", () => {
    const opened = changeAt(changeAt(expandTo(1), ["a", INTO_TEXT], { open: true }), ["a", INTO_TEXT, "b"], {
      levels: 2,
    });
    expect(writeExpansion(opened)).toEqual({
      depth: 1,
      nodes: [
        { at: [["a"], []], open: true },
        { at: [["a"], ["b"]], depth: 2 },
      ],
    });
    expect(writeExpansion(readExpansion(writeExpansion(opened)))).toEqual(writeExpansion(opened));
  });

  it("is remembered inside what is closed, and forgotten by closing all of it", () => {
    const opened = changeAt(changeAt(expandTo(1), ["a"], { open: true }), ["a", "b"], { open: true });
    const closed = changeAt(opened, ["a"], { open: false });
    expect(writeExpansion(closed).nodes).toEqual([
      { at: ["a"], open: false },
      { at: ["a", "b"], open: true },
    ]);
    expect(writeExpansion(changeAt(opened, ["a"], { levels: 0 })).nodes).toEqual([{ at: ["a"], depth: 0 }]);
  });

  it("can be everything above a node, and is the same object when it is already", () => {
    const once = openAbove(expandTo(0), ["a", 0, INTO_TEXT, "b"]);
    expect(writeExpansion(once).nodes).toEqual([
      { at: [], open: true },
      { at: ["a"], open: true },
      { at: [["a", 0], []], open: true },
    ]);
    expect(openAbove(once, ["a", 0, INTO_TEXT, "b"])).toBe(once);
    expect(openAbove(expandTo(Infinity), ["a", 0])).toEqual(expandTo(Infinity));
  });

  it("can be all siblings at once", () => {
    expect(writeExpansion(openChildren(expandTo(1), [], ["x", "y"])).nodes).toEqual([
      { at: [], open: true },
      { at: ["x"], open: true },
      { at: ["y"], open: true },
    ]);
  });

  it("is opened above a node 100,000 levels deep", () => {
    const trail = Array.from({ length: 100_000 }, () => 0);
    expect(openAbove(openAbove(expandTo(0), trail), trail.slice(1))).toBeDefined();
    expect(writeExpansion(openAbove(expandTo(Infinity), trail))).toEqual({ depth: "all" });
  });
});

describe("places", () => {
  it("of a trail lead to the node, and back", () => {
    const root = ofText(JSON.stringify({ a: [1, JSON.stringify({ b: [true] })] }));
    const trail: Trail = ["a", 1, INTO_TEXT, "b", 0];
    const places = placesOf(root, trail) ?? [];
    expect(nodeAt(root, places)?.text()).toBe("true");
    expect(trailTo(root, places)).toEqual(trail);
    expect(placesOf(root, ["a", "1"])).toBeUndefined();
    expect(placesOf(root, ["a", 0, INTO_TEXT])).toBeUndefined();
  });
});

describe("the preview", () => {
  it.each([
    ["an ISO date", "2026-11-25T13:00:00Z", "created"],
    ["an ISO date with an offset", "2026-11-25T14:00:00+01:00", "x"],
    ["seconds under a key that names a time", 1795611600, "created_at"],
    ["milliseconds", 1795611600000, "startTime"],
    ["microseconds", 1795611600000000, "ts"],
  ])("of %s is the moment", (_, value, key) => {
    expect(preview(value, key)).toEqual({ kind: "date", at: new Date("2026-11-25T13:00:00Z") });
  });

  it("of a number under another key is none: it may be anything", () => {
    expect(preview(1795611600, "tokens")).toBeUndefined();
    expect(preview(5760, "start")).toBeUndefined();
  });

  it("of a colour is the colour, and of nothing that CSS could load", () => {
    expect(preview("#1B54b8")).toEqual({ kind: "color", color: "#1B54b8" });
    expect(preview("rgb(1 2 3 / 50%)")).toEqual({ kind: "color", color: "rgb(1 2 3 / 50%)" });
    for (const text of ["url(https://x.example)", "rgb(url(x))", "#12345", "red; x", "rgb(var(--x))"])
      expect(preview(text)).toBeUndefined();
  });

  it("of a link names the host it really leads to", () => {
    expect(preview("https://bank.example@evil.example/login")).toMatchObject({ kind: "url", host: "evil.example" });
    expect(preview("https://аррӏе.com/")).toMatchObject({ host: "xn--80ak6aa92e.com" });
    for (const text of ["javascript:alert(1)", "https://", "data:text/html,x", "see https://x.example"])
      expect(preview(text)).toBeUndefined();
  });

  it("of an impossible date is none", () => {
    expect(preview("2026-13-45T99:00:00Z", "x")).toBeUndefined();
  });
});

describe("numbers", () => {
  it.each([
    "0",
    "-0",
    "1.0",
    "1e2",
    "0.1",
    "148.20",
    "5e-324",
    "9007199254740993e-1000".slice(0, 3),
    "1E+2",
    "100000000000000000000",
  ])("%s is held exactly", (spelling) => expect(isExactNumber(spelling)).toBe(true));
  it.each(["12345678901234567890", "1e400", "-1e400", "1e-400", "0.1000000000000000055", "9007199254740993"])(
    "%s is not",
    (spelling) => expect(isExactNumber(spelling)).toBe(false),
  );
  it("that JavaScript writes are all held exactly", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => isExactNumber(String(value))),
    );
  });
  it("are marked where a value may have lost digits before it came here", () => {
    expect(ofValue(2 ** 60).remark).toBe("rounded");
    expect(ofValue(2 ** 53 - 1).remark).toBeUndefined();
    expect(ofText("12345678901234567890").remark).toBe("exact");
    expect(ofText("12345678901234567890").text()).toBe("12345678901234567890");
  });
});

describe("strings of a text", () => {
  it("say what JSON.parse says, from any length of their beginning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(40), fc.boolean(), (said, max, ascii) => {
        const escaped = ascii
          ? Array.from(
              { length: said.length },
              (_, at) => `\\u${said.charCodeAt(at).toString(16).padStart(4, "0")}`,
            ).join("")
          : JSON.stringify(said).slice(1, -1);
        expect(readStringHead(escaped, max).slice(0, max)).toBe(said.slice(0, max));
        expect(readStringHead(escaped, Infinity)).toBe(said);
      }),
    );
  });
});

describe("keys", () => {
  it("that mean something to JavaScript are keys like others", () => {
    const text = '{"__proto__": 1, "constructor": 2, "a.b": 3, "": 4, "0": 5}';
    for (const root of [ofText(text), ofValue(JSON.parse(text))]) {
      const keys = Array.from({ length: root.size }, (_, at) => root.keyAt(at));
      expect(keys).toContain("__proto__");
      for (const key of keys) expect(root.placesOf(key)).toHaveLength(1);
      expect(root.placesOf(0)).toEqual([]);
      expect(root.placesOf("toString")).toEqual([]);
    }
  });

  it("that are repeated are marked, however they are written", () => {
    const key = fc.constantFrom("a", "b", "é", "", "__proto__", "a\\b", "toString");
    const written = fc.tuple(key, fc.boolean()).map(([text, escaped]) => {
      if (!escaped) return [text, JSON.stringify(text)] as const;
      const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
      return [text, `"${units.map((unit) => `\\u${unit}`).join("")}"`] as const;
    });
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (keys) => {
        const root = ofText(`{${keys.map(([, spelling]) => `${spelling}: 1`).join(", ")}}`);
        const repeated = keys.map(([text]) => keys.filter(([other]) => other === text).length > 1);
        expect(keys.map((_, at) => root.isDuplicateAt(at))).toEqual(repeated);
      }),
    );
  });

  it("that are repeated are all there", () => {
    const root = ofText('{"a": 1, "b": 2, "a": 3}');
    expect(root.placesOf("a")).toEqual([0, 2]);
    expect([0, 1, 2].map((at) => root.isDuplicateAt(at))).toEqual([true, false, true]);
  });
});

describe("the JSON text of a value", () => {
  it("is what JSON.stringify gives, and keeps -0", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(valueToJson(value).replaceAll("-0", "0")).toBe(JSON.stringify(value, null, 2).replaceAll("-0", "0"));
      }),
    );
    expect(valueToJson({ a: -0, b: 10n, c: undefined, d: new Date(0) })).toBe(
      '{\n  "a": -0,\n  "b": 10,\n  "c": null,\n  "d": "1970-01-01T00:00:00.000Z"\n}',
    );
  });

  it("is made at any depth, and ends for what holds itself", () => {
    let deep: unknown = 0;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(valueToJson(deep).length).toBeGreaterThan(200_000);
    const ring: unknown[] = [];
    ring.push(ring);
    expect(valueToJson(ring)).toBe("[\n  null\n]");
  });
});
