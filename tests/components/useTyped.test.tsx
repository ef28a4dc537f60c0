import { renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTyped } from "../../src/components/JsonViewer/useTyped.js";

describe("letters that are typed", () => {
  it("add up until there is a pause", () => {
    const { result } = renderHook(() => useTyped());
    expect(result.current("m", 1000)).toBe("m");
    expect(result.current("e", 1600)).toBe("me");
    expect(result.current("t", 2200)).toBe("met");
    expect(result.current("u", 3000)).toBe("u");
  });
});
