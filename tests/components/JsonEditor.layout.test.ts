import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { minifyJsonText } from "../../src/components/JsonEditor/layout/minifyJsonText.js";
import { sortKeysText } from "../../src/components/JsonEditor/layout/sortKeysText.js";
import {
  applyTextChanges,
  diffJson,
  nodeKey,
  nodeKind,
  childNodes,
  parseJson,
  toValue,
  type JsonDocument,
  type TextChange,
} from "../../src/json/index.js";
import { jsonText, nearlyJson } from "../json/jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

describe("minifyJsonText", () => {
  it("takes away all white space that is not in a string, and leaves spellings and a BOM", () => {
    expect(minified('\uFEFF\r\n{ "a b" :\t[ 1.0, 12345678901234567890 ,"\\u00e9 \\" "\n], "":{ } }\n')).toBe(
      '\uFEFF{"a b":[1.0,12345678901234567890,"\\u00e9 \\" "],"":{}}',
    );
  });

  it("makes one change for each stretch of white space", () => {
    expect(minifyJsonText(parseJson("[ 1,\r\n\t2]"))).toEqual([
      { from: 1, to: 2, insert: "" },
      { from: 4, to: 7, insert: "" },
    ]);
  });

  it("keeps every token, and so the value", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const [before, after] = [parseJson(text), parseJson(minified(text))];
        expect(tokens(after.text)).toEqual(tokens(text));
        expect(after.text).toBe(tokens(text).join(""));
        expect(toValue(after)).toEqual(toValue(before));
        expect(minifyJsonText(after)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("comes to what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(minified(JSON.stringify(value, null, "\t"))).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe("sortKeysText", () => {
  it("moves members as they are written, and leaves what stands between them", () => {
    const text = '{\n  "b" : 1.0,\n  "a": [ 2 ],   "\\u0061b":12345678901234567890\n}\n';
    expect(sorted(text)).toBe('{\n  "a": [ 2 ],\n  "\\u0061b":12345678901234567890,   "b" : 1.0\n}\n');
  });

  it("orders by UTF-16 units, equal keys as they stood", () => {
    expect(sorted('{"é":0,"a":1,"B":2,"a":3,"":4,"10":5,"9":6,"\u{1F600}":7,"\uFF21":8}')).toBe(
      '{"":4,"10":5,"9":6,"B":2,"a":1,"a":3,"é":0,"\u{1F600}":7,"\uFF21":8}',
    );
  });

  it("takes dangerous keys for what they are", () => {
    expect(sorted('{"constructor": {"b": 0, "__proto__": 1}, "__proto__": 2}')).toBe(
      '{"__proto__": 2, "constructor": {"__proto__": 1, "b": 0}}',
    );
  });

  it("changes only from the first member that moves to the last, and sorts on both sides of them", () => {
    const text = '{"a":{"y":1,"x":2},"c":3,"b":{"n":4,"m":5},"d":[{"q":6,"p":7}]}';
    expect(sortKeysText(parseJson(text))).toEqual([
      { from: 6, to: 17, insert: '"x":2,"y":1' },
      { from: 19, to: 42, insert: '"b":{"m":5,"n":4},"c":3' },
      { from: 49, to: 60, insert: '"p":7,"q":6' },
    ]);
  });

  it("keeps every value and orders every object", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const [before, after] = [parseJson(text), parseJson(sorted(text))];
        expect(after.problems).toEqual([]);
        expect(diffJson(before, after)).toEqual([]);
        expect(toValue(after)).toEqual(toValue(before));
        expect(tokens(after.text).toSorted()).toEqual(tokens(text).toSorted());
        expect(after.length).toBe(text.length);
        expect(isSorted(after)).toBe(true);
        expect(sortKeysText(after)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("changes runs of whole members, and only where their order is wrong", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const doc = parseJson(text);
        const changes = sortKeysText(doc);
        expect(changes.length > 0).toBe(!isSorted(doc));
        for (const { from, to, insert } of changes) {
          const [first, last] = [text.slice(from, to), insert].map((row) => parseJson(`{${row}}`));
          expect([first?.problems, last?.problems]).toEqual([[], []]);
          expect(insert).not.toBe(text.slice(from, to));
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each([
  ["minifyJsonText", minifyJsonText],
  ["sortKeysText", sortKeysText],
])("%s", (_, layout) => {
  it("leaves a text with problems as it is", () => {
    expect(layout(parseJson('{"b": 1, "a": 2'))).toEqual([]);
    expect(layout(parseJson(""))).toEqual([]);
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const doc = parseJson(text);
        if (doc.problems.length > 0) expect(layout(doc)).toEqual([]);
      }),
    );
  });

  it("goes down 10,000 levels", () => {
    const text = '{"b": [{"c": 0, "a": '.repeat(10_000) + "1" + '}], "a": 0}'.repeat(10_000);
    const doc = parseJson(text);
    const after = parseJson(applyTextChanges(text, layout(doc)));
    expect(after.problems).toEqual([]);
    expect(after.size).toBe(doc.size);
    expect(layout(after)).toEqual([]);
  });

  it("is through with many members in one go", () => {
    const members = Array.from({ length: 100_000 }, (__, index) => `"${(index * 7919) % 100_003}": [ ${index} ]`);
    const text = `{${members.join(", ")}}`;
    const after = applyTextChanges(text, layout(parseJson(text)));
    expect(after).not.toBe(text);
    expect(toValue(parseJson(after))).toEqual(JSON.parse(text));
  });
});

function minified(text: string): string {
  return laidOut(text, minifyJsonText);
}

function sorted(text: string): string {
  return laidOut(text, sortKeysText);
}

function laidOut(text: string, layout: (doc: JsonDocument) => TextChange[]): string {
  return applyTextChanges(text, layout(parseJson(text)));
}

function tokens(text: string): readonly string[] {
  return text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\uFEFF/gs) ?? [];
}

function isSorted(doc: JsonDocument): boolean {
  return Array.from({ length: doc.size }, (_, node) => node)
    .filter((node) => nodeKind(doc, node) === "object")
    .map((node) => childNodes(doc, node).map((child) => nodeKey(doc, child) ?? ""))
    .every((keys) => keys.every((key, index) => index === 0 || (keys[index - 1] ?? "") <= key));
}
