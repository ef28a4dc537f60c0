"use client";
import { useEffect, useRef, useState } from "react";

/** A search that goes on only when asked to. */
export interface SteppedSearch {
  readonly count: number;
  readonly done: boolean;
  /** Looks on for about `ms` milliseconds and tells whether it is done. */
  step(ms: number): boolean;
}

export interface SearchProgress {
  readonly count: number;
  readonly done: boolean;
  /** The match that is shown, from 0; -1: none. */
  readonly current: number;
  /** How often the reader moved: a match may be asked for that is shown already. */
  readonly moves: number;
  /** Shows the next match, or with -1 the one before, around the ends. */
  move(by: 1 | -1): void;
}

/** About a frame; the page answers in between. */
const SLICE_MS = 16;
/** How often the count is shown while it grows. */
const SHOWN_EVERY_MS = 80;
const NOTHING = { count: 0, done: true, current: -1, moves: 0 };

/**
 * Runs a search in slices and shows the first match from where it begins. `begin` is asked once for each search, and
 * gives the index of that match, -1 while it is not known. A new search ends the one before it.
 */
export function useSteppedSearch<S extends SteppedSearch>(
  search: S | undefined,
  begin: () => (search: S) => number,
): SearchProgress {
  const [state, setState] = useState<{ of: S | undefined } & Omit<SearchProgress, "move">>({
    of: undefined,
    ...NOTHING,
  });
  const start = useRef(begin);
  useEffect(() => {
    start.current = begin;
  });

  useEffect(() => {
    if (!search) return undefined;
    const first = start.current();
    // A message rather than a timer, which browsers hold back by 4 ms.
    const next = new MessageChannel();
    let shownAt = -Infinity;
    let current = -1;
    const lookOn = () => {
      const done = search.step(SLICE_MS);
      const before = current;
      if (current < 0) current = first(search);
      if (current < 0 && done && search.count > 0) current = 0;
      const now = performance.now();
      if (done || current !== before || now - shownAt > SHOWN_EVERY_MS) {
        shownAt = now;
        const { count } = search;
        setState((last) => ({
          ...last,
          of: search,
          count,
          done,
          current: last.of === search && last.current >= 0 ? last.current : current,
        }));
      }
      if (done) next.port1.close();
      else next.port2.postMessage(undefined);
    };
    next.port1.addEventListener("message", lookOn);
    next.port1.start();
    lookOn();
    return () => next.port1.close();
  }, [search]);

  const { count, done, current, moves } = state.of === search && search ? state : { ...NOTHING, done: !search };
  return {
    count,
    done,
    current,
    moves,
    move: (by) => {
      if (count === 0) return;
      setState((last) => ({ ...last, current: (last.current + by + count) % count, moves: last.moves + 1 }));
    },
  };
}
