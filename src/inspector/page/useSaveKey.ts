"use client";
import { useEffect, useRef } from "react";
import { isSaveKey } from "../../form/isSaveKey.js";

/** Ctrl+S and ⌘S save wherever focus is, so that the browser does not offer to save the page. */
export function useSaveKey(enabled: boolean, onSave: () => void): void {
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [enabled]);
}
