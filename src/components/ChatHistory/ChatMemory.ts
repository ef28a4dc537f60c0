"use client";

/** What a conversation remembers by key. Who reads it while it is drawn hears of changes. */
export interface ChatMemory<T = number> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  /** Opens or closes every fold, also those of rows that are not drawn yet. A fold's key ends with ` open`. */
  foldAll(value: T): void;
  /** While a value is held, as for printing, every fold has it; undefined gives each its own again. */
  holdFolds(value: T | undefined): void;
  /** Tells of every change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * A memory with nothing in it. Handed to a ChatHistory as `memory` and kept by the host, it gives a conversation back with
 * what was open in it.
 */
export function createChatMemory<T = number>(): ChatMemory<T> {
  const values = new Map<string, T>();
  const listeners = new Set<() => void>();
  let all: T | undefined;
  let held: T | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: (key) => (isFold(key) ? (held ?? values.get(key) ?? all) : values.get(key)),
    set(key, value) {
      if (Object.is(values.get(key), value)) return;
      values.set(key, value);
      tell();
    },
    foldAll(value) {
      for (const key of values.keys()) if (isFold(key)) values.delete(key);
      all = value;
      tell();
    },
    holdFolds(value) {
      held = value;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const isFold = (key: string): boolean => key.endsWith(" open");
