import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distribution } from "../../src/components/MetricsView/distribution.js";

const numbers = fc.array(fc.double(), { maxLength: 200 });

describe("distribution", () => {
  it("counts every finite number once, this one in a range of its own place", () => {
    fc.assert(
      fc.property(fc.double(), numbers, (value, others) => {
        const finite = others.filter(Number.isFinite);
        const found = distribution(value, others);
        expect(found === undefined).toBe(!Number.isFinite(value) || finite.length < 2);
        if (!found) return;
        expect(found.count).toBe(finite.length);
        expect(found.bins.reduce((sum, bin) => sum + bin, 0)).toBe(finite.length);
        expect(found.own).toBeLessThan(found.bins.length ?? 0);
        expect(found.min).toBe(Math.min(...finite));
        expect(found.max).toBe(Math.max(...finite));
        expect(found.below).toBeCloseTo(finite.filter((other) => other < value).length / finite.length);
      }),
    );
  });

  it("puts the least first, the greatest last, and halves the rest at the median", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (others) => {
        const found = distribution(others[0] ?? 0, others);
        const middle = found?.median ?? Number.NaN;
        expect(others.filter((other) => other < middle).length).toBeLessThanOrEqual(others.length / 2);
        expect(others.filter((other) => other > middle).length).toBeLessThanOrEqual(others.length / 2);
        expect(found?.bins[0]).toBeGreaterThan(0);
        expect(found?.bins.at(-1)).toBeGreaterThan(0);
      }),
    );
  });
});
