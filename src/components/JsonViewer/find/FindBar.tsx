"use client";
import { useEffect, type ReactElement, type Ref } from "react";
import { Button } from "../../../ui/Button.js";
import { filterIcon } from "../../../ui/icons.js";
import { SearchBar, type FindControls } from "../../find/SearchBar.js";
import { useToldProgress } from "../../find/useToldProgress.js";
import { useLabels } from "../../labels.js";
import type { Expansion } from "../rows/expansion.js";
import type { JsonFindProgress, JsonFindQuery } from "../JsonFindQuery.js";
import type { JsonMatch, TextMatcher } from "../JsonMatch.js";
import type { JsonPlaces } from "../rows/JsonRows.js";
import type { FilledSource } from "../rows/JsonRowSource.js";
import { jsonToolLabels } from "../jsonToolLabels.js";
import { expandMatches } from "./expandMatches.js";
import { useSearch } from "./useSearch.js";

export interface FindBarProps {
  source: FilledSource;
  query: JsonFindQuery;
  onQueryChange: (query: JsonFindQuery) => void;
  onClose: () => void;
  /** Where the search begins: the row with the focus. */
  origin: () => JsonPlaces;
  onFound: (matcher: TextMatcher | undefined, match: JsonMatch | undefined) => void;
  onProgress: ((progress: JsonFindProgress) => void) | undefined;
  onExpand: (expansion: Expansion) => void;
  controls: Ref<FindControls>;
  /** Whether the reader opened it. */
  takesFocus: boolean;
}

/** Finds in keys and values. */
export function FindBar(props: FindBarProps): ReactElement {
  const { source, query, onQueryChange, onClose, origin, onFound, onProgress, onExpand, controls, takesFocus } = props;
  const labels = useLabels(jsonToolLabels);
  const { progress, problem, matcher, match, search } = useSearch(source, query, origin);
  const { count, done, current } = progress;

  useEffect(() => onFound(matcher, match), [onFound, matcher, match]);
  useEffect(() => () => onFound(undefined, undefined), [onFound]);
  useToldProgress({ query, count, done, current }, onProgress);
  return (
    <SearchBar
      {...{ query, onQueryChange, onClose, progress, problem, controls, takesFocus }}
      fieldLabel={labels.jsonFindField}
    >
      <Button
        variant="quiet"
        size="sm"
        icon={filterIcon}
        disabled={!search || !done || count === 0}
        onClick={() => search && onExpand(expandMatches(source.root, search))}
      >
        {labels.jsonFindOnly}
      </Button>
    </SearchBar>
  );
}
