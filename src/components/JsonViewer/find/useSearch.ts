"use client";
import { useMemo } from "react";
import { useSteppedSearch, type SearchProgress } from "../../find/useSteppedSearch.js";
import type { JsonFindQuery } from "../JsonFindQuery.js";
import type { JsonMatch, TextMatcher } from "../JsonMatch.js";
import { comparePlaces } from "../rows/places.js";
import type { JsonPlaces } from "../rows/JsonRows.js";
import type { FilledSource } from "../rows/JsonRowSource.js";
import type { JsonSearch } from "./JsonSearch.js";
import { searchSource } from "./searchSource.js";

export interface Search {
  readonly progress: SearchProgress;
  /** Why the pattern is none. */
  readonly problem: string | undefined;
  readonly matcher: TextMatcher | undefined;
  readonly match: JsonMatch | undefined;
  readonly search: JsonSearch | undefined;
}

/** Searches a tree; the first match that is shown is the first from `origin` on. */
export function useSearch(source: FilledSource, query: JsonFindQuery, origin: () => JsonPlaces): Search {
  const { text, matchCase = false, wholeWord = false, regex = false } = query;
  const made = useMemo(
    () => (text === "" ? undefined : searchSource(source, { text, matchCase, wholeWord, regex })),
    [source, text, matchCase, wholeWord, regex],
  );
  const search = made && "search" in made ? made.search : undefined;
  const progress = useSteppedSearch(search, () => {
    const from = origin();
    return (begun) => firstFrom(begun, from);
  });
  const { current } = progress;
  const match = useMemo(() => search?.match(current), [search, current]);
  return {
    progress,
    problem: made && "problem" in made ? made.problem : undefined,
    matcher: made && "matcher" in made ? made.matcher : undefined,
    match,
    search,
  };
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
