import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { nodeKind, parseJson, toValue } from "../../src/json/index.js";
import { jsonParse, jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

describe("parseJson", () => {
  it("finds no problem exactly in what JSON.parse accepts", () => {
    fc.assert(fc.property(jsonText, expectProblemsUnlessJson), { numRuns: 300 });
    fc.assert(
      fc.property(
        nearlyJson.filter((text) => !text.startsWith("\ufeff")),
        expectProblemsUnlessJson,
      ),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), expectProblemsUnlessJson));
  });

  it.each([
    "0",
    "-0",
    "1.5e+10",
    "1E-2",
    '""',
    '"\\u0041\\n\\/"',
    '"\u007f\u2028\ud800"',
    "[]",
    "{}",
    " [1 , 2]\r\n",
    '{"a":1,"a":2}',
    '{"":{}}',
    "[[[]]]",
    "\t\n\r null ",
    "\ufeff{}",
  ])("accepts %j", (text) => {
    expect(parseJson(text).problems).toEqual([]);
  });

  it.each([
    "",
    " ",
    "\ufeff",
    "\ufeff\ufeff{}",
    "01",
    "-",
    "+1",
    ".5",
    "1.",
    "1e",
    "1e+",
    "0x1",
    "NaN",
    "Infinity",
    "tru",
    "nulll",
    "True",
    "'a'",
    '"',
    '"\\',
    '"\\x"',
    '"\\u00g0"',
    '"\\u12',
    '"\t"',
    '"\n"',
    '"\0"',
    "[",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1:2]",
    "]",
    "{",
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    "{,}",
    '{"a" 1}',
    '{"a"}',
    "{a:1}",
    "{1:1}",
    "{'a':1}",
    '{"a":1 "b":2}',
    '{"a":1}}',
    "[1]]",
    "[1}",
    '{"a":1]',
    "1 2",
    "{}[]",
    "[1]\u00a0",
    "\u00a01",
    "1\0",
    "// c\n1",
    "1 /* c */",
    "[1,,2]",
    '{"a"::1}',
    ":",
    ",",
    "\ud800",
  ])("refuses %j", (text) => {
    expect(parseJson(text).problems).not.toEqual([]);
  });

  it.each([
    [
      '{\n "temperature": 0.5\n "max_tokens": 3}',
      "missing-comma",
      3,
      2,
      'Expected , or } after the value of "temperature", found "max_tokens"',
    ],
    ["[1 2]", "missing-comma", 1, 4, "Expected , or ] after the item, found 2"],
    ['{"a" 1}', "missing-colon", 1, 6, 'Expected : after "a", found 1'],
    ['{"a": , "b": 1}', "missing-value", 1, 7, 'Expected a value for "a", found ,'],
    ['{"a":\r\n "b": 1}', "missing-value", 2, 2, 'Expected a value for "a", found "b"'],
    ["[1,\r2,\r]", "trailing-comma", 2, 2, "Expected a value after the comma, found ]"],
    ['{"a": 1,}', "trailing-comma", 1, 8, "Expected a property name after the comma, found }"],
    ["{a: 1}", "missing-key", 1, 2, "Expected a property name in double quotes, found a"],
    ['{"a": "b\n, "c": 1}', "unclosed-string", 1, 9, 'Expected " at the end of the string, found end of line'],
    ['["a\\qb"]', "bad-escape", 1, 4, 'Expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX, found \\q'],
    ['["a\tb"]', "control-character", 1, 4, "Expected an escaped character in the string, found a tab"],
    ["[01]", "invalid-number", 1, 2, "Expected a JSON number, found 01"],
    ["[tru]", "invalid-value", 1, 2, "Expected a value, found tru"],
    ["['a b']", "single-quotes", 1, 2, "Expected double quotes, found 'a b'"],
    ['{"a": [1, 2}', "unclosed-array", 1, 12, "Expected ] after the item, found }"],
    ['{"a": [1]', "unclosed-object", 1, 10, 'Expected } after the value of "a", found end of text'],
    ["[1]]", "trailing-content", 1, 4, "Expected end of text, found ]"],
    ["[1, // one\n2]", "comment", 1, 5, "Expected no comment, found //"],
    ["[1,\u00a02]", "foreign-space", 1, 4, "Expected a plain space, found U+00A0"],
    ["", "missing-value", 1, 1, "Expected a value, found end of text"],
  ])("says what is wrong with %j, and nothing else", (text, code, line, column, message) => {
    expect(parseJson(text).problems).toEqual([expect.objectContaining({ code, line, column, message })]);
  });

  it.each<[string, unknown]>([
    ['{"a": 1 "b": [2 3]}', { a: 1, b: [2, 3] }],
    ['{"a": 1, b: 2, \'c\': 3, "d" 4, "e" = 5}', { a: 1, b: 2, c: 3, d: 4, e: 5 }],
    ['{"a": {"b": [1, 2', { a: { b: [1, 2] } }],
    ['[{"a": 1}, {"a": 2', [{ a: 1 }, { a: 2 }]],
    ['{"a": "one\n, "b": "two,\n"c": 3}', { a: "one", b: "two", c: 3 }],
    ['{"text": "line 1\nline 2", "b": 1}', { text: "line 1\nline 2", b: 1 }],
    ['{"a":, "b": 1}', { a: undefined, b: 1 }],
    ["[1,, tru, 01]", [1, undefined, undefined, undefined]],
    ['["\\q\\u12"]', ["\\q\\u12"]],
    ["[1, /* two */ 3] // end", [1, 3]],
    ["", undefined],
  ])("reads what is meant by %j", (text, value) => {
    expect(toValue(parseJson(text))).toEqual(value);
  });

  it("keeps every node of a broken text inside its parent, in the order of the text", () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        const { size, start, end, next, key } = parseJson(text);
        for (let node = 0; node < size; node++) {
          expect(start[node]).toBeLessThanOrEqual(end[node]!);
          for (let child = node + 1; child < next[node]!; child = next[child]!) {
            expect(key[child] === -1 ? start[child] : key[child]).toBeGreaterThan(start[node]!);
            expect(end[child]).toBeLessThanOrEqual(end[node]!);
            expect(next[child]).toBeLessThanOrEqual(next[node]!);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("marks text that is no value as invalid, also a value that is missing", () => {
    const doc = parseJson("[tru, 1x, , 'a', null]");
    expect([1, 2, 3, 4, 5].map((node) => nodeKind(doc, node))).toEqual([
      "invalid",
      "invalid",
      "invalid",
      "invalid",
      "null",
    ]);
  });

  it("reads any depth, closed or not", () => {
    const depth = 100_000;
    expect(parseJson("[".repeat(depth) + "]".repeat(depth))).toMatchObject({ problems: [], size: depth });
    expect(parseJson('{"a":'.repeat(depth))).toMatchObject({ size: depth + 1 });
  });

  it("reports a limited number of problems of a text that is broken all over, in time", () => {
    const text = '{"a" 1 "b": \n'.repeat(100_000);
    const { problems } = parseJson(text);
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.line).toBeGreaterThan(30);
  });
});

function expectProblemsUnlessJson(text: string): void {
  expect(parseJson(text).problems.length === 0).toBe(jsonParse(text).ok);
}
