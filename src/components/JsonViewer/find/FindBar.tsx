"use client";
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactElement, type Ref } from "react";
import { Button } from "../../../ui/Button.js";
import { IconButton } from "../../../ui/IconButton.js";
import { cx } from "../../../ui/cx.js";
import { arrowDownIcon, arrowUpIcon, closeIcon, filterIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import type { Expansion } from "../rows/expansion.js";
import type { JsonFindProgress, JsonFindQuery } from "../JsonFindQuery.js";
import type { JsonMatch, TextMatcher } from "../JsonMatch.js";
import type { JsonPlaces } from "../rows/JsonRows.js";
import type { FilledSource } from "../rows/JsonRowSource.js";
import { jsonToolLabels } from "../jsonToolLabels.js";
import { expandMatches } from "./expandMatches.js";
import { useSearch } from "./useSearch.js";

/** What the rest of the viewer asks of the bar. */
export interface FindControls {
  focus(): void;
  move(by: 1 | -1): void;
}

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
  /** Whether the reader opened it, and so writes into it; a host may have a field of its own. */
  takesFocus: boolean;
}

const TOGGLES = [
  { flag: "matchCase", sign: "Aa", label: "jsonFindCase" },
  { flag: "wholeWord", sign: "ab", label: "jsonFindWord" },
  { flag: "regex", sign: ".*", label: "jsonFindRegex" },
] as const;

/** Finds in keys and values: a field, three switches, the count, and the ways from match to match. */
export function FindBar(props: FindBarProps): ReactElement {
  const { source, query, onQueryChange, onClose, origin, onFound, onProgress, onExpand, controls, takesFocus } = props;
  const labels = useLabels(jsonToolLabels);
  const field = useRef<HTMLInputElement>(null);
  const found = useSearch(source, query, origin);
  const { count, done, current, problem, matcher, match, search, move } = found;

  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  useEffect(() => onFound(matcher, match), [onFound, matcher, match]);
  useEffect(() => () => onFound(undefined, undefined), [onFound]);
  // Told by what it says, not by which object: a host that writes the query inline and renders on progress never ends else.
  const said = JSON.stringify({ query, count, done, current } satisfies JsonFindProgress);
  const told = useRef<string>(undefined);
  useEffect(() => {
    if (told.current === said) return;
    told.current = said;
    onProgress?.({ query, count, done, current });
  });
  useImperativeHandle(controls, () => ({ focus: () => field.current?.select(), move }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.target === field.current) move(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const status =
    problem !== undefined
      ? labels.jsonFindProblem(problem)
      : query.text === ""
        ? ""
        : labels.jsonFindCount({ current, count, done });
  return (
    <search aria-label={labels.jsonFind}>
      <div role="presentation" className="sk-find" onKeyDown={onKeyDown}>
        <div className={cx("sk-find__field", problem !== undefined && "sk-find__field--bad")}>
          <input
            ref={field}
            type="text"
            className="sk-find__input"
            aria-label={labels.jsonFindField}
            aria-invalid={problem !== undefined}
            placeholder={labels.jsonFindField}
            value={query.text}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onQueryChange({ ...query, text: event.target.value })}
          />
          {TOGGLES.map(({ flag, sign, label }) => (
            <button
              key={flag}
              type="button"
              className={cx("sk-find__toggle", flag === "wholeWord" && "sk-find__toggle--word")}
              aria-label={labels[label]}
              title={labels[label]}
              data-sk-sign={sign}
              aria-pressed={query[flag] === true}
              onClick={() => onQueryChange({ ...query, [flag]: query[flag] !== true })}
            />
          ))}
        </div>
        <output dir="auto" className={cx("sk-find__count", problem !== undefined && "sk-find__count--bad")}>
          {status}
        </output>
        <span className="sk-find__moves">
          <IconButton
            icon={arrowUpIcon}
            label={labels.jsonFindPrevious}
            disabled={count === 0}
            onClick={() => move(-1)}
          />
          <IconButton icon={arrowDownIcon} label={labels.jsonFindNext} disabled={count === 0} onClick={() => move(1)} />
          <Button
            variant="quiet"
            size="sm"
            icon={filterIcon}
            disabled={!search || !done || count === 0}
            onClick={() => search && onExpand(expandMatches(source.root, search))}
          >
            {labels.jsonFindOnly}
          </Button>
          <IconButton icon={closeIcon} label={labels.jsonFindClose} onClick={onClose} />
        </span>
      </div>
    </search>
  );
}
