"use client";
import { useEffect, useRef } from "react";
import type { JsonFindProgress } from "../JsonViewer/JsonFindQuery.js";

/** Tells a host how far a search has come. */
export function useToldProgress(
  progress: JsonFindProgress,
  onProgress: ((progress: JsonFindProgress) => void) | undefined,
): void {
  // Told by what it says, not by which object: a host that writes the query inline and renders on progress never ends else.
  const told = useRef("");
  useEffect(() => {
    const said = JSON.stringify(progress);
    if (told.current === said) return;
    told.current = said;
    onProgress?.(progress);
  });
}
