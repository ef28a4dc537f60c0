import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followScroll, offsetToShow, scrollTopOf, trackHeight } from "../../src/ui/scaledScroll.js";

const extents = fc.record({
  content: fc.integer({ min: 0, max: 500_000_000 }),
  view: fc.integer({ min: 1, max: 2000 }),
});

describe("scaled scrolling", () => {
  it("is plain scrolling while browsers can draw an element that tall", () => {
    expect(trackHeight(28_000)).toBe(28_000);
    const extent = { content: 28_000, view: 480 };
    expect(followScroll({ scrollTop: 0, offset: 0 }, 999, extent)).toEqual({ scrollTop: 999, offset: 999 });
    expect(scrollTopOf(999, extent)).toBe(999);
  });

  it("never makes an element taller than browsers allow", () => {
    expect(trackHeight(1_000_000 * 28)).toBeLessThan(16_000_000);
  });

  it("reaches the first and the last row of a million", () => {
    const extent = { content: 28_000_000, view: 480 };
    const end = trackHeight(extent.content) - extent.view;
    expect(followScroll({ scrollTop: 5, offset: 5 }, end, extent).offset).toBe(extent.content - extent.view);
    expect(followScroll({ scrollTop: 5, offset: 5 }, 0, extent).offset).toBe(0);
    expect(scrollTopOf(extent.content - extent.view, extent)).toBeCloseTo(end);
  });

  it("moves the rows by as many px as the wheel says, also when the list is scaled", () => {
    const extent = { content: 28_000_000, view: 480 };
    const before = { scrollTop: scrollTopOf(14_000_000, extent), offset: 14_000_000 };
    expect(followScroll(before, before.scrollTop + 100, extent).offset).toBeCloseTo(14_000_100);
  });

  it("shows a whole row after it was asked to, from anywhere", () => {
    fc.assert(
      fc.property(extents, fc.nat(), fc.nat(), (extent, pick, start) => {
        const rows = Math.max(1, Math.floor(extent.content / 28));
        const row = pick % rows;
        const offset = offsetToShow(row * 28, (row + 1) * 28, Math.min(start, extent.content), extent);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(Math.max(0, extent.content - extent.view));
        if (extent.view >= 28 && extent.content >= 28) {
          expect(row * 28).toBeGreaterThanOrEqual(offset);
          expect((row + 1) * 28).toBeLessThanOrEqual(offset + Math.max(extent.view, 28));
        }
      }),
    );
  });
});
