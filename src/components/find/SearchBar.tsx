"use client";
import {
  useEffect,
  useImperativeHandle,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import { IconButton } from "../../ui/IconButton.js";
import { cx } from "../../ui/cx.js";
import { arrowDownIcon, arrowUpIcon, closeIcon } from "../../ui/icons.js";
import type { JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import { jsonToolLabels } from "../JsonViewer/jsonToolLabels.js";
import { useLabels } from "../labels.js";
import type { SearchProgress } from "./useSteppedSearch.js";

/** What the rest of a component asks of its bar. */
export interface FindControls {
  focus(): void;
  move(by: 1 | -1): void;
}

export interface SearchBarProps {
  query: JsonFindQuery;
  onQueryChange: (query: JsonFindQuery) => void;
  onClose: () => void;
  /** Name of the field: what is searched. */
  fieldLabel: string;
  progress: SearchProgress;
  /** Why the pattern is none. */
  problem: string | undefined;
  controls: Ref<FindControls>;
  /** Whether the reader opened it, and so writes into it; a host may have a field of its own. */
  takesFocus: boolean;
  /** More ways to use what was found. */
  children?: ReactNode;
}

const TOGGLES = [
  { flag: "matchCase", sign: "Aa", label: "jsonFindCase" },
  { flag: "wholeWord", sign: "ab", label: "jsonFindWord" },
  { flag: "regex", sign: ".*", label: "jsonFindRegex" },
] as const;

/** The bar of a search: a field, three switches, the count, and the ways from match to match. */
export function SearchBar(props: SearchBarProps): ReactElement {
  const { query, onQueryChange, onClose, fieldLabel, progress, problem, controls, takesFocus, children } = props;
  const { count, done, current, move } = progress;
  const labels = useLabels(jsonToolLabels);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
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
            aria-label={fieldLabel}
            aria-invalid={problem !== undefined}
            placeholder={fieldLabel}
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
          {children}
          <IconButton icon={closeIcon} label={labels.jsonFindClose} onClick={onClose} />
        </span>
      </div>
    </search>
  );
}
