"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { createJsonHistory, type JsonHistory } from "../../json/createJsonHistory.js";
import { minimalChange } from "../../json/minimalChange.js";
import { parseJson } from "../../json/parseJson.js";
import type { EditorSession } from "../JsonEditor/editorSession.js";

interface PartHistory {
  /** The text of the part: what is held back, or what stands in the record. */
  readonly text: string;
  /** It is held back: its steps are not in the record's history. */
  readonly isHeld: boolean;
  readonly session: EditorSession;
}

/** The history of a part's JSON for its editor: undo and redo are those of the whole record, except in what is held back from it. */
export function usePartHistory({ text, isHeld, session }: PartHistory): JsonHistory {
  const [own] = useState(() => createJsonHistory(parseJson(text)));
  const held = useRef(isHeld);
  useEffect(() => {
    held.current = isHeld;
    // What is typed around a value is not in it.
    const change = own.doc.text.trim() === text.trim() ? undefined : minimalChange(own.doc.text, text);
    if (change) own.change([change]);
  }, [own, text, isHeld]);
  return useMemo(() => {
    const steps = () => (held.current ? own : session.history);
    const take = (step: "undo" | "redo") => {
      if (held.current) return own[step]();
      session[step]();
      return undefined;
    };
    return {
      get doc() {
        return own.doc;
      },
      get canUndo() {
        return steps().canUndo;
      },
      get canRedo() {
        return steps().canRedo;
      },
      change: (changes, options) => own.change(changes, options),
      undo: () => take("undo"),
      redo: () => take("redo"),
      subscribe: (listener) => own.subscribe(listener),
    };
  }, [own, session]);
}
