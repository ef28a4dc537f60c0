"use client";
import { useCallback, useState } from "react";
import { useChat } from "./ChatContext.js";

/** State of a fold or a paged text that outlives its row being scrolled out of the document. */
export function useRemembered(key: string, initial: number): [number, (value: number) => void] {
  const { memory } = useChat();
  const [value, setValue] = useState(() => memory.get(key) ?? initial);
  const remember = useCallback(
    (next: number) => {
      memory.set(key, next);
      setValue(next);
    },
    [memory, key],
  );
  return [value, remember];
}
