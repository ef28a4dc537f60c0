import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  childCount,
  childNodes,
  duplicateKeys,
  findNode,
  formatLocation,
  formatPath,
  locate,
  nodeAtOffset,
  nodeKey,
  nodeText,
  offsetToPosition,
  parentNode,
  parseJson,
  pathOf,
} from "../../src/json/index.js";
import { jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

const textAt = (text: string, ...target: Parameters<typeof findNode>[1][]) =>
  target.map((at) => {
    const doc = parseJson(text);
    const node = findNode(doc, at);
    return node < 0 ? undefined : nodeText(doc, node);
  });

describe("findNode", () => {
  it("tells an index from a key", () => {
    expect(textAt('{"0": "key", "a": ["item"]}', ["0"], [0], ["a", 0], ["a", "0"], ["a", 1], ["a", 0, 0])).toEqual([
      '"key"',
      undefined,
      '"item"',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("finds keys however they are written", () => {
    expect(
      textAt(
        '{"\\u0061": 1, "a.b": 2, "": 3, "__proto__": 4, "\\"": 5, "ab": 6}',
        ["a"],
        ["a.b"],
        [""],
        ["__proto__"],
        ['"'],
        ["b"],
      ),
    ).toEqual(["1", "2", "3", "4", "5", undefined]);
  });

  it("takes the last of equal keys, or the nth", () => {
    const text = '{"a": {"x": 1}, "a": {"x": 2, "x": 3}}';
    expect(
      textAt(text, ["a", "x"], { path: ["a", "x"], nth: 0 }, { path: ["a"], nth: 0 }, { path: ["a"], nth: 2 }),
    ).toEqual(["3", "2", '{"x": 1}', undefined]);
  });

  it("finds nothing in a text without a value", () => {
    expect(textAt(" ", [])).toEqual([undefined]);
  });

  it("finds each node at its path, the last of equal keys", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const doc = parseJson(text);
        const hidden = new Set(duplicateKeys(doc));
        for (let node = 0; node < doc.size; node++) {
          const family = [node];
          while (parentNode(doc, family[0]!) >= 0) family.unshift(parentNode(doc, family[0]!));
          if (family.some((member) => hidden.has(member))) continue;
          expect(findNode(doc, pathOf(doc, node))).toBe(node);
        }
      }),
    );
  });
});

describe("childNodes", () => {
  it("lists all children, equal keys too", () => {
    const doc = parseJson('{"a": [1, [2]], "b": {}, "a": 3}');
    expect(childNodes(doc, 0).map((node) => [nodeKey(doc, node), childCount(doc, node)])).toEqual([
      ["a", 2],
      ["b", 0],
      ["a", 0],
    ]);
  });
});

describe("nodeAtOffset", () => {
  it("finds the smallest node around an offset, a member by its key too, nothing outside", () => {
    const doc = parseJson(' {"ab": [1, 23], "c": ""} ');
    const at = (offset: number) => {
      const node = nodeAtOffset(doc, offset);
      return node < 0 ? undefined : formatPath(pathOf(doc, node));
    };
    expect([0, 1, 3, 9, 10, 11, 12, 14, 16, 20, 24, 25, 26].map(at)).toEqual([
      undefined,
      "$",
      "ab",
      "ab[0]",
      "ab[0]",
      "ab",
      "ab[1]",
      "ab[1]",
      "$",
      "c",
      "c",
      "$",
      undefined,
    ]);
  });

  it("never misses a node that holds the offset, in any text", () => {
    fc.assert(
      fc.property(nearlyJson, fc.nat(), (text, place) => {
        const doc = parseJson(text);
        const offset = place % (text.length + 1);
        const holds = (node: number) => {
          const lead = doc.key[node]! < 0 ? doc.start[node]! : doc.key[node]!;
          return lead <= offset && doc.end[node]! >= offset;
        };
        const all = Array.from({ length: doc.size }, (_, node) => node);
        expect(nodeAtOffset(doc, offset)).toBe(all.findLast(holds) ?? -1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("duplicateKeys", () => {
  it("names the members that a later equal key hides", () => {
    const doc = parseJson('{"a": 1, "b": {"x": 1, "\\u0078": 2}, "a": 3, "a": 4}');
    expect(duplicateKeys(doc).map((node) => [nodeKey(doc, node), nodeText(doc, node)])).toEqual([
      ["a", "1"],
      ["x", "1"],
      ["a", "3"],
    ]);
  });
});

describe("locate", () => {
  const nested = (levels: number, value: unknown): string =>
    levels === 0 ? JSON.stringify(value) : JSON.stringify({ body: nested(levels - 1, value) });

  it("goes through JSON texts held by strings", () => {
    const found = locate(parseJson(nested(3, [1, { a: "é\n" }])), [["body"], ["body"], ["body"], [1, "a"]]);
    expect(found && nodeText(found.doc, found.node)).toBe('"é\\n"');
  });

  it("finds nothing where there is no string, no JSON or no such node", () => {
    const doc = parseJson('{"a": 1, "b": "not json", "c": "[1]"}');
    expect(locate(doc, [["a"], []])).toBeUndefined();
    expect(locate(doc, [["c"], [1]])).toBeUndefined();
    expect(locate(doc, [["x"], []])).toBeUndefined();
    expect(locate(doc, [["c"], [0]])).toMatchObject({ node: 1, doc: { text: "[1]" } });
  });
});

describe("formatPath", () => {
  it("writes a path as JavaScript would", () => {
    expect(formatPath(["a", "b", 0, "x y", "", "0", "é"])).toBe('a.b[0]["x y"][""]["0"].é');
    expect(formatPath([0, "a"])).toBe("[0].a");
    expect(formatPath([])).toBe("$");
    expect(formatLocation([["inputs", "body"], ["messages", 0], []])).toBe("inputs.body → messages[0] → $");
  });
});

describe("offsetToPosition", () => {
  it("counts lines from 1 by every kind of line end", () => {
    const text = "a\nb\r\nc\rd";
    expect([0, 1, 2, 4, 5, 6, 7, 8].map((offset) => Object.values(offsetToPosition(text, offset)).join(":"))).toEqual([
      "1:1",
      "1:2",
      "2:1",
      "2:3",
      "3:1",
      "3:2",
      "4:1",
      "4:2",
    ]);
  });
});
