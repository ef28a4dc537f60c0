"use client";

/** What a conversation remembers by key. Who reads it while it is drawn hears of changes. */
export interface ChatMemory<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Tells of every change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** A memory with nothing in it. */
export function createChatMemory<T>(): ChatMemory<T> {
  const values = new Map<string, T>();
  const listeners = new Set<() => void>();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (Object.is(values.get(key), value)) return;
      values.set(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
