import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { findNode, nodeValue, parseJson, toValue } from "../../src/json/index.js";
import { jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

describe("toValue", () => {
  it("gives what JSON.parse gives, keys in the same order", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const value = toValue(parseJson(text));
        const expected: unknown = JSON.parse(text);
        expect(isDeepStrictEqual(value, expected)).toBe(true);
        expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps an own __proto__, which is data", () => {
    const value = toValue(parseJson('{"__proto__": {"a": 1}, "constructor": 2}'));
    expect(Object.entries(value as object)).toEqual([
      ["__proto__", { a: 1 }],
      ["constructor", 2],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("takes the last of equal keys at the place of the first", () => {
    expect(Object.entries(toValue(parseJson('{"a":1,"b":2,"\\u0061":3}')) as object)).toEqual([
      ["a", 3],
      ["b", 2],
    ]);
  });

  it("gives bigint for integers that a number cannot hold, only on request", () => {
    const doc = parseJson(
      "[9007199254740993, -12345678901234567890, 9007199254740992, 1e30, 10000000000000000000000, -0, 7]",
    );
    expect(toValue(doc, { bigint: true })).toEqual([
      9007199254740993n,
      -12345678901234567890n,
      9007199254740992,
      1e30,
      1e22,
      -0,
      7,
    ]);
    expect(toValue(doc)).toEqual(JSON.parse(doc.text));
    expect(toValue(parseJson("9".repeat(400)), { bigint: true })).toBe(BigInt("9".repeat(400)));
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(nearlyJson, (text) => void toValue(parseJson(text), { bigint: true })),
      { numRuns: 1000 },
    );
  });

  it("goes to any depth", () => {
    const depth = 100_000;
    let value = toValue(parseJson('[{"a":'.repeat(depth / 2) + "1" + "}]".repeat(depth / 2)));
    for (let level = 0; level < depth; level++) value = Object.values(value as object)[0];
    expect(value).toBe(1);
  });
});

describe("nodeValue", () => {
  it("gives the value of one node", () => {
    const doc = parseJson('{"a": [1, {"b": [true, null]}], "c": 2}');
    expect(nodeValue(doc, findNode(doc, ["a", 1]))).toEqual({ b: [true, null] });
    expect(nodeValue(doc, findNode(doc, ["c"]))).toBe(2);
  });
});
