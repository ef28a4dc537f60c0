"use client";
import { useCallback, useEffect, useState } from "react";
import type { StoreProblem } from "../store/SessionStore.js";
import { toStoreProblem } from "./toStoreProblem.js";

export interface Loaded<T> {
  /** The last that was read; stays while it is read again. */
  readonly value: T | undefined;
  readonly problem: StoreProblem | undefined;
  /** Reads again. */
  readonly reload: () => void;
  /** Takes a value that came another way, such as a save's answer. */
  readonly replace: (value: T) => void;
}

/** Reads something from a store, and again whenever `load` or `stamp` changes. `load` must be stable. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, stamp: number): Loaded<T> {
  const [asked, setAsked] = useState(0);
  const [{ value, problem }, setRead] = useState<Read<T>>({ attempt: undefined, value: undefined, problem: undefined });
  const attempt = `${stamp}/${asked}`;
  useEffect(() => {
    const abort = new AbortController();
    load(abort.signal).then(
      (next) => {
        if (!abort.signal.aborted) setRead({ attempt, value: next, problem: undefined });
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setRead((former) => ({ ...former, attempt, problem: toStoreProblem(error) }));
      },
    );
    return () => abort.abort();
  }, [load, attempt]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const replace = useCallback((next: T) => setRead({ attempt: undefined, value: next, problem: undefined }), []);
  return { value, problem, reload, replace };
}

interface Read<T> {
  /** Which reading this came from; undefined when it came another way. */
  readonly attempt: string | undefined;
  readonly value: T | undefined;
  readonly problem: StoreProblem | undefined;
}
