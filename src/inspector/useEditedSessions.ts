"use client";
import { useCallback, useState } from "react";

/** Ids of the sessions with unsaved edits, in the order they were first edited. */
export function useEditedSessions(): readonly [ReadonlySet<string>, (id: string, edited: boolean) => void] {
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set<string>());
  const tell = useCallback(
    (id: string, isEdited: boolean) =>
      setEdited((current) => {
        if (current.has(id) === isEdited) return current;
        const next = new Set(current);
        if (isEdited) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );
  return [edited, tell];
}
