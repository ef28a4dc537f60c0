import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNumberText } from "../../../src/form/fields/isNumberText.js";
import { judgePassing } from "../../../src/form/fields/judgePassing.js";
import { stepNumber } from "../../../src/form/fields/stepNumber.js";

describe("stepNumber", () => {
  it.each([
    ["1.10", 0.05, 1, "1.15"],
    ["0.1", 0.2, 1, "0.3"],
    ["1.10", 1, -1, "0.10"],
    ["0.5", 1, -1, "-0.5"],
    ["12345678901234567890", 1, 1, "12345678901234567891"],
    ["1e3", 1, 1, "1001"],
    ["0", 1e-7, 1, "0.0000001"],
    ["-1", 1, 1, "0"],
    ["07.5", 1, 1, "8.5"],
  ] as const)("%s by %s in direction %i is %s", (text, step, direction, expected) => {
    expect(stepNumber(text, step, direction)).toBe(expected);
  });

  it.each(["", "0.", "x", "null", "1e999999999"])("gives nothing for %j", (text) => {
    expect(stepNumber(text, 1, 1)).toBeUndefined();
  });

  it("goes back where it came from, and writes numbers of JSON", () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(999));
    fc.assert(
      fc.property(decimals, fc.constantFrom(1, 0.5, 0.25, 0.01, 5), ([whole, fraction], step) => {
        const up = stepNumber(`${whole}.${fraction}`, step, 1) ?? "";
        expect(isNumberText(up)).toBe(true);
        expect(Number(stepNumber(up, step, -1))).toBe(Number(`${whole}.${fraction}`));
      }),
    );
  });
});

describe("isNumberText", () => {
  it("agrees with JSON.parse", () => {
    const near = fc.string({ unit: fc.constantFrom("-", "0", "1", "7", ".", "e", "E", "+"), maxLength: 7 });
    fc.assert(
      fc.property(near, (text) => {
        expect(isNumberText(text)).toBe(isParsed(text));
      }),
      { numRuns: 1000 },
    );
  });
});

function isParsed(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "number";
  } catch {
    return false;
  }
}

describe("judgePassing", () => {
  it.each([
    [{ min: 3 }, "3", true],
    [{ min: 3 }, "2.99", false],
    [{ max: 0.2 }, "0.20", true],
    [{ min: 1, max: 2 }, "3", false],
    [{ min: 3 }, '"4"', undefined],
    [{ min: 3 }, "null", undefined],
    [{ min: 3 }, undefined, undefined],
    [{ min: 3 }, "0.", undefined],
    [{ texts: ["true"] }, "true", true],
    [{ texts: ['"good"'] }, '"go\\u006fd"', true],
    [{ texts: ['"good"'] }, '"bad"', false],
    [undefined, "1", undefined],
  ])("judges by %j that %s is %s", (rule, text, expected) => {
    expect(judgePassing(rule, text)).toBe(expected);
  });
});
