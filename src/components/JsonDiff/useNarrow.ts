"use client";
import { useState, type RefObject } from "react";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";

/** Whether an element is narrower than so many px; false before it was measured, and on a server. */
export function useNarrow(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useIsomorphicLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setNarrow(entry.contentRect.width > 0 && entry.contentRect.width < limit);
    });
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element, limit]);
  return narrow;
}
