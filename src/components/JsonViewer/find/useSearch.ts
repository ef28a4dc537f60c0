"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { JsonFindQuery } from "../JsonFindQuery.js";
import type { JsonMatch, TextMatcher } from "../JsonMatch.js";
import { comparePlaces } from "../rows/places.js";
import type { JsonPlaces } from "../rows/JsonRows.js";
import type { FilledSource } from "../rows/JsonRowSource.js";
import type { JsonSearch } from "./JsonSearch.js";
import { searchSource } from "./searchSource.js";

export interface Search {
  readonly count: number;
  readonly done: boolean;
  /** The match that is shown, from 0; -1: none. */
  readonly current: number;
  /** Why the pattern is none. */
  readonly problem: string | undefined;
  readonly matcher: TextMatcher | undefined;
  readonly match: JsonMatch | undefined;
  readonly search: JsonSearch | undefined;
  /** Shows the next match, or with -1 the one before, around the ends. */
  move(by: 1 | -1): void;
}

/** About a frame; the page answers in between. */
const SLICE_MS = 16;
/** How often the count is shown while it grows. */
const SHOWN_EVERY_MS = 80;
const NOTHING = { count: 0, done: true, current: -1 };

/** Runs a search in slices and shows the first match from `origin` on. A new query ends the search before it. */
export function useSearch(source: FilledSource, query: JsonFindQuery, origin: () => JsonPlaces): Search {
  const { text, matchCase, wholeWord, regex } = query;
  const made = useMemo(
    () => (text === "" ? undefined : searchSource(source, { text, ...flags(matchCase, wholeWord, regex) })),
    [source, text, matchCase, wholeWord, regex],
  );
  const search = made && "search" in made ? made.search : undefined;
  const [state, setState] = useState<{ of: JsonSearch | undefined; count: number; done: boolean; current: number }>({
    of: undefined,
    ...NOTHING,
  });
  const start = useRef(origin);
  useEffect(() => {
    start.current = origin;
  });

  useEffect(() => {
    if (!search) return undefined;
    const from = start.current();
    // A message rather than a timer, which browsers hold back by 4 ms.
    const next = new MessageChannel();
    let shownAt = -Infinity;
    let current = -1;
    const lookOn = () => {
      const done = search.step(SLICE_MS);
      const before = current;
      if (current < 0) current = firstFrom(search, from);
      if (current < 0 && done && search.count > 0) current = 0;
      const now = performance.now();
      if (done || current !== before || now - shownAt > SHOWN_EVERY_MS) {
        shownAt = now;
        const { count } = search;
        setState((last) => ({
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

  const { count, done, current } = state.of === search && search ? state : { ...NOTHING, done: !search };
  const match = useMemo(() => search?.match(current), [search, current]);
  return {
    count,
    done,
    current,
    problem: made && "problem" in made ? made.problem : undefined,
    matcher: made && "matcher" in made ? made.matcher : undefined,
    match,
    search,
    move: (by) => {
      if (count > 0) setState((last) => ({ ...last, current: (last.current + by + count) % count }));
    },
  };
}

function flags(matchCase?: boolean, wholeWord?: boolean, regex?: boolean): Omit<JsonFindQuery, "text"> {
  return { matchCase: matchCase === true, wholeWord: wholeWord === true, regex: regex === true };
}

/** The first known match at or after a place; -1: none yet. */
function firstFrom(search: JsonSearch, from: JsonPlaces): number {
  let low = 0;
  let high = search.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(search.match(middle)?.places ?? [], from) < 0) low = middle + 1;
    else high = middle;
  }
  return low < search.count ? low : -1;
}
