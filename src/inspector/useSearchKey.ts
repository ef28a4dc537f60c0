"use client";
import { useEffect, type RefObject } from "react";

/** `/` goes to the search while focus is inside the inspector, or nowhere; never while something is being written. */
export function useSearchKey(root: RefObject<HTMLElement | null>, onSearch: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || isWritable(target)) return;
      if (target !== document.body && !root.current?.contains(target)) return;
      event.preventDefault();
      onSearch();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root, onSearch]);
}

function isWritable(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches("input, textarea, select");
}
