"use client";
import { useEffect, useState } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { ChangeMark } from "./changeMarks.js";

const PAUSE = 60;

export interface ComparedText {
  /** The document they are of. */
  readonly doc: JsonDocument;
  readonly changes: readonly ChangeMark[];
}

/** How the text differs from the original, read in the first pause after each change. */
export function useChangeMarks(original: JsonDocument | undefined, doc: JsonDocument): ComparedText {
  const [compared, setCompared] = useState<ComparedText>({ doc, changes: [] });
  useEffect(() => {
    let isCurrent = true;
    const compare = async () => {
      const changes = original ? (await import("./changeMarks.js")).changeMarks(original, doc) : [];
      if (!isCurrent) return;
      setCompared((previous) => (changes.length === 0 && previous.changes.length === 0 ? previous : { doc, changes }));
    };
    const timer = setTimeout(() => void compare(), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [original, doc]);
  return compared;
}
