import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeExpansion } from "../../src/components/JsonViewer/rows/expansion.js";
import { expandMatches } from "../../src/components/JsonViewer/find/expandMatches.js";
import { searchSource } from "../../src/components/JsonViewer/find/searchSource.js";
import type { JsonFindQuery } from "../../src/components/JsonViewer/JsonFindQuery.js";
import type { FilledSource } from "../../src/components/JsonViewer/rows/JsonRowSource.js";
import { nodeAt } from "../../src/components/JsonViewer/rows/places.js";
import { textRowSource } from "../../src/components/JsonViewer/rows/textRowSource.js";
import { valueRowSource } from "../../src/components/JsonViewer/rows/valueRowSource.js";
import { parseJson } from "../../src/json/index.js";

function ofText(text: string): FilledSource {
  const source = textRowSource(parseJson(text));
  if (!source.root) throw new Error("There is a root.");
  return { ...source, root: source.root };
}

function started(source: FilledSource, query: JsonFindQuery) {
  const found = searchSource(source, query);
  if ("problem" in found) throw new Error(found.problem);
  return found.search;
}

function all(source: FilledSource, query: JsonFindQuery) {
  const search = started(source, query);
  while (!search.step(1000));
  return Array.from({ length: search.count }, (_, index) => search.match(index));
}

describe("a search", () => {
  it("finds the same in a text and in its value, in the same order", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ depthSize: "medium" }),
        fc.oneof(fc.string({ minLength: 1, maxLength: 2 }), fc.constantFrom("1", "e", "null", '"', "\\", "a")),
        fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean() }),
        (value, text, flags) => {
          const [plain, query] = [JSON.stringify(value), { text, ...flags }];
          expect(all(valueRowSource(JSON.parse(plain)), query)).toEqual(all(ofText(plain), query));
        },
      ),
    );
  });

  it("says where each match stands", () => {
    const source = ofText('{"role": "user", "list": [{"user": 1}, "a user is a user"]}');
    const matches = all(source, { text: "USER" });
    expect(matches.map((match) => [match?.places, match?.in, match?.from])).toEqual([
      [[0], "value", 0],
      [[1, 0, 0], "key", 0],
      [[1, 1], "value", 2],
      [[1, 1], "value", 12],
    ]);
    for (const match of matches) expect(nodeAt(source.root, match?.places ?? [])).toBeDefined();
  });

  it("takes patterns, with and without Unicode, and refuses what is none", () => {
    const source = valueRowSource({ a: "x-1", b: "x2", c: "\u{1F600}" });
    expect(all(source, { text: "^x\\-?\\d$", regex: true })).toHaveLength(2);
    expect(all(source, { text: "^.$", regex: true })).toHaveLength(4);
    expect(searchSource(source, { text: "(", regex: true })).toHaveProperty("problem");
  });

  it("ends in a value that holds itself", () => {
    const ring: Record<string, unknown> = { name: "hit" };
    ring["self"] = ring;
    expect(all(valueRowSource(ring), { text: "hit" })).toHaveLength(1);
  });

  it("goes on only as far as it is asked", () => {
    const search = started(valueRowSource(Array.from({ length: 100_000 }, () => "hit")), { text: "hit" });
    expect(search.step(0)).toBe(false);
    expect(search.count).toBe(0);
    while (!search.step(5)) expect(search.count).toBeLessThanOrEqual(100_000);
    expect(search.count).toBe(100_000);
  });
});

describe("to open only matches", () => {
  it("opens what is above them and nothing else", () => {
    const source = valueRowSource({ a: { x: [1, "hit"] }, b: { x: [2] }, hit: { y: 1 } });
    const search = started(source, { text: "hit" });
    search.step(1000);
    expect(writeExpansion(expandMatches(source.root, search))).toEqual({
      depth: 0,
      nodes: [
        { at: [], open: true },
        { at: ["a"], open: true },
        { at: ["a", "x"], open: true },
      ],
    });
  });
});
