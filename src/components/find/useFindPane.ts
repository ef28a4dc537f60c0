"use client";
import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import type { FindControls } from "./SearchBar.js";

export interface FindPane {
  /** Opens find with what was looked for last, or goes to it. */
  open(): void;
  close(): void;
  change(query: JsonFindQuery): void;
  /** Ctrl or Cmd+F opens, F3 and Ctrl or Cmd+G lead to the next match. */
  onKeyDown(event: KeyboardEvent): void;
  readonly controls: RefObject<FindControls | null>;
  /** Whether the reader opened it. */
  readonly opened: boolean;
}

const NOTHING_YET: JsonFindQuery = { text: "" };

/** What opens and closes the find of a component. */
export function useFindPane(options: {
  /** Null: find is closed. */
  readonly query: JsonFindQuery | null;
  readonly onQueryChange: (query: JsonFindQuery | null) => void;
  readonly canFind: boolean;
  /** Begins to load the bar. */
  readonly preload: () => void;
  /** Takes the focus that was in the bar. */
  readonly takeFocus: () => void;
}): FindPane {
  const { query, onQueryChange, canFind, preload, takeFocus } = options;
  const controls = useRef<FindControls>(null);
  const latest = useRef(NOTHING_YET);
  const [opened, setOpened] = useState(false);
  const change = (next: JsonFindQuery) => {
    latest.current = next;
    onQueryChange(next);
  };
  const open = () => {
    setOpened(true);
    preload();
    if (query) controls.current?.focus();
    else change(latest.current);
  };
  return {
    open,
    close() {
      setOpened(false);
      onQueryChange(null);
      takeFocus();
    },
    change,
    onKeyDown(event) {
      if (event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const command = event.ctrlKey || event.metaKey;
      if (command && key === "f" && canFind) open();
      else if (query && (key === "f3" || (command && key === "g"))) controls.current?.move(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    },
    controls,
    opened,
  };
}
