import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expandLevels,
  expansionOf,
  openAbove,
  openChildren,
  openPaths,
  setOpen,
  type Expansion,
} from "../../src/components/JsonViewer/expansion.js";
import { isExactNumber } from "../../src/components/JsonViewer/isExactNumber.js";
import type { JsonNode } from "../../src/components/JsonViewer/JsonRowSource.js";
import { readStringHead } from "../../src/components/JsonViewer/readStringHead.js";
import { createRowIndex } from "../../src/components/JsonViewer/rowIndex.js";
import { textRowSource } from "../../src/components/JsonViewer/textRowSource.js";
import { valueRowSource } from "../../src/components/JsonViewer/valueRowSource.js";
import { valueToJson } from "../../src/components/JsonViewer/valueToJson.js";
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

/** The rows by plain recursion: what the index must give without making them. */
function rowsByHand(node: JsonNode, expansion: Expansion | undefined, path: readonly (string | number)[]): string[] {
  const rows: string[] = [];
  for (let at = 0; at < node.size; at++) {
    const key = node.keyAt(at);
    const child = node.child(at);
    const inner = expansion?.inside.get(key);
    const open = child.size > 0 && inner?.open === true;
    rows.push(JSON.stringify([...path, key]) + (child.size > 0 ? open : ""));
    if (open) rows.push(...rowsByHand(child, inner, [...path, key]));
  }
  return rows;
}

describe("the rows of a tree", () => {
  it("are those of a plain walk, whatever is open, and each knows its own number", () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: "medium" }), fc.infiniteStream(fc.boolean()), (value, coins) => {
        const root = ofValue(value);
        let expansion = expandLevels(root, 99);
        for (const path of openPaths(expansion)) if (coins.next().value) expansion = setOpen(expansion, path, false);
        const index = createRowIndex(root, expansion, false);
        const rows = Array.from({ length: index.count }, (_, row) => index.rowAt(row));
        const expected = root.size === 0 ? [`[]`] : rowsByHand(root, expansion, []);
        expect(rows.map((row) => JSON.stringify(row?.path) + (row?.open ?? ""))).toEqual(expected);
        rows.forEach((row, number) => expect(index.rowOf(row?.places ?? [])).toBe(number));
        expect(index.rowAt(index.count)).toBeUndefined();
      }),
    );
  });

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
      }),
    );
  });

  it("stay findable below a closed node: the nearest visible one above stands for it", () => {
    const root = ofValue({ a: { b: [1] } });
    const index = createRowIndex(root, expansionOf([[]]), true);
    expect(index.count).toBe(2);
    expect(index.rowOf([0, 0, 0])).toBe(1);
  });

  it("of a million items cost no list of them", () => {
    const root = ofValue([Array.from({ length: 1_000_000 }, () => 0), "after"]);
    const started = performance.now();
    const index = createRowIndex(root, expansionOf([[], [0]]), false);
    expect(index.count).toBe(1_000_002);
    expect(index.rowAt(1_000_001)?.path).toEqual([1]);
    expect(index.rowAt(777_778)?.path).toEqual([0, 777_777]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("what is open", () => {
  it("survives a round trip through paths", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const paths = openPaths(expandLevels(ofValue(value), 99));
        expect(openPaths(expansionOf(paths))).toEqual(paths);
      }),
    );
  });

  it("is remembered inside what is closed", () => {
    const opened = expansionOf([[], ["a"], ["a", "b"]]);
    expect(openPaths(setOpen(opened, ["a"], false))).toEqual([[], ["a", "b"]]);
  });

  it("can be everything above a node, and is the same object when it is already", () => {
    const once = openAbove(expansionOf([]), ["a", 0, "b"]);
    expect(openPaths(once)).toEqual([[], ["a"], ["a", 0]]);
    expect(openAbove(once, ["a", 0, "b"])).toBe(once);
  });

  it("can be all siblings at once", () => {
    expect(openPaths(openChildren(expansionOf([[]]), [], ["x", "y"]))).toEqual([[], ["x"], ["y"]]);
  });

  it("ends for a value that holds itself", () => {
    const ring: Record<string, unknown> = { name: "ring" };
    ring["self"] = ring;
    expect(openPaths(expandLevels(ofValue(ring), Infinity))).toEqual([[]]);
  });

  it("is limited for a request to open everything", () => {
    const wide = Array.from({ length: 50_000 }, () => [1]);
    expect(openPaths(expandLevels(ofValue(wide), Infinity)).length).toBeLessThanOrEqual(10_000);
  });

  it("reaches as deep as it is asked, without recursion", () => {
    const depth = 5000;
    const root = ofText(`${"[".repeat(depth)}1${"]".repeat(depth)}`);
    expect(createRowIndex(root, expandLevels(root, depth), false).count).toBe(depth);
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
