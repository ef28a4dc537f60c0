"use client";
import { useEffect, useSyncExternalStore } from "react";

/** A part that is loaded when it is first wanted, once for all who use it. */
export interface LazyPart<T> {
  /** Begins to load it, since it is wanted or will probably be; also again after it could not be loaded. */
  preload(): void;
  /** The part, as soon as it is there; undefined before, and on a server. While `wanted` is false nothing is loaded. */
  usePart(wanted: boolean): T | undefined;
}

/**
 * Loads a part of a component by a dynamic import. Unlike React.lazy it shows nothing in the meantime and never holds
 * up what is shown: React delays the end of a Suspense fallback by 300 ms.
 */
export function lazyPart<T>(load: () => Promise<T>): LazyPart<T> {
  const listeners = new Set<() => void>();
  let isLoading = false;
  let part: T | undefined;

  function preload(): void {
    if (isLoading || part !== undefined) return;
    isLoading = true;
    load().then(
      (found) => {
        part = found;
        for (const listener of listeners) listener();
      },
      () => {
        isLoading = false;
      },
    );
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
  return {
    preload,
    usePart(wanted) {
      useEffect(() => {
        if (wanted) preload();
      }, [wanted]);
      // On a server, and while its HTML is taken over, it is not there, whoever may have loaded it.
      return useSyncExternalStore(
        subscribe,
        () => part,
        () => undefined,
      );
    },
  };
}
