import { describe, expect, it } from "vitest";
import { cx, formatBytes, formatCount, formatDuration } from "../../src/ui/index.js";

describe("formats", () => {
  it.each([
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1000, "1 kB"],
    [12_345, "12.3 kB"],
    [999_960, "1 MB"],
    [68_000_000, "68 MB"],
  ])("writes %d bytes as %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

  it.each([
    [0, "0 ms"],
    [0.4, "0.4 ms"],
    [824.8056, "825 ms"],
    [999.9, "1 s"],
    [1240, "1.24 s"],
    [41_800, "41.8 s"],
    [59_999, "1 min"],
    [125_000, "2 min 5 s"],
    [3_780_000, "1 h 3 min"],
    [-500, "-500 ms"],
  ])("writes %d milliseconds as %s", (ms, text) => expect(formatDuration(ms)).toBe(text));

  it("sets thousands apart", () => {
    expect(formatCount(12_310)).toBe("12,310");
    expect(formatCount(0)).toBe("0");
  });

  it("joins the class names that are there", () => {
    expect(cx("a", false, undefined, "", "b")).toBe("a b");
  });
});
