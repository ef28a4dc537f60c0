"use client";
import { useCallback, useSyncExternalStore } from "react";
import { useChat } from "./ChatContext.js";

/** State of a fold or a paged text that outlives its row being scrolled out of the document. */
export function useRemembered(key: string, initial: number): [number, (value: number) => void] {
  const { memory } = useChat();
  const read = () => memory.get(key) ?? initial;
  const value = useSyncExternalStore(memory.subscribe, read, read);
  return [value, useCallback((next: number) => memory.set(key, next), [memory, key])];
}
