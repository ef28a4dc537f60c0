"use client";
import { useEffect, useState } from "react";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { changeMarks, type ChangeMark } from "./changeMarks.js";

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
    const timer = setTimeout(() => {
      const changes = original ? changeMarks(original, doc) : [];
      setCompared((previous) => (changes.length === 0 && previous.changes.length === 0 ? previous : { doc, changes }));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [original, doc]);
  return compared;
}
