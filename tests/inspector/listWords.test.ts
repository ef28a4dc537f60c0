import { describe, expect, it } from "vitest";
import { formatCost } from "../../src/inspector/list/formatCost.js";
import { formatListTime } from "../../src/inspector/list/formatListTime.js";

describe("formatCost", () => {
  it.each([
    [0, "$0.00"],
    [12.3, "$12.30"],
    [1234.5, "$1234.50"],
    [0.0184, "$0.018"],
    [0.001, "$0.001"],
    [0.00008, "$0.00008"],
    [8e-5, "$0.00008"],
    [-0.5, "-$0.500"],
  ])("writes %d as %s", (dollars, written) => {
    expect(formatCost(dollars)).toBe(written);
  });

  it("does not round what cost something to nothing, down to a hundred-millionth", () => {
    for (const dollars of [0.0009, 0.00012, 0.000001, 1e-8])
      expect(Number(formatCost(dollars).slice(1))).toBeGreaterThan(0);
  });
});

describe("formatListTime", () => {
  const now = new Date(2026, 10, 22, 12, 0);
  const at = (...date: [number, number, number, number, number]) =>
    formatListTime(new Date(...date).toISOString(), { yesterday: "Yesterday", now });

  it("gives the hour of today, Yesterday, the day of this year, and the year of others", () => {
    expect(at(2026, 10, 22, 9, 4)).toBe("09:04");
    expect(at(2026, 10, 22, 0, 0)).toBe("00:00");
    expect(at(2026, 10, 21, 23, 59)).toBe("Yesterday");
    expect(at(2026, 2, 3, 9, 0)).toMatch(/3/);
    expect(at(2026, 2, 3, 9, 0)).not.toMatch(/2026/);
    expect(at(2025, 2, 3, 9, 0)).toMatch(/2025/);
  });

  it("says nothing for what is no time", () => {
    expect(formatListTime(undefined, { yesterday: "" })).toBe("");
    expect(formatListTime("soon", { yesterday: "" })).toBe("");
  });
});
