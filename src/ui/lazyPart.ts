"use client";
import { useEffect, useState } from "react";

/** A part that is loaded when it is first wanted, once for all who use it. */
export interface LazyPart<T> {
  /** Begins to load it, since it will probably be wanted soon. */
  preload(): void;
  /** The part, as soon as it is there; undefined before. While `wanted` is false nothing is loaded. */
  usePart(wanted: boolean): T | undefined;
}

/**
 * Loads a part of a component by a dynamic import. Unlike React.lazy it shows nothing in the meantime and never holds
 * up what is shown: React delays the end of a Suspense fallback by 300 ms.
 */
export function lazyPart<T>(load: () => Promise<T>): LazyPart<T> {
  let loading: Promise<T> | undefined;
  let loaded: { part: T } | undefined;
  const start = () =>
    (loading ??= load().catch((error: unknown) => {
      // A chunk that could not be fetched is tried again the next time it is wanted.
      loading = undefined;
      throw error;
    }));
  return {
    preload: () => void start().catch(() => undefined),
    usePart(wanted) {
      const [part, setPart] = useState(loaded);
      useEffect(() => {
        if (!wanted || part) return undefined;
        let isGone = false;
        start().then(
          (found) => {
            loaded = { part: found };
            if (!isGone) setPart(loaded);
          },
          () => undefined,
        );
        return () => {
          isGone = true;
        };
      }, [wanted, part]);
      return (part ?? loaded)?.part;
    },
  };
}
