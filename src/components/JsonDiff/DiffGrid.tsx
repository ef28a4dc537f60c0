"use client";
import {
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type Ref,
} from "react";
import { cx } from "../../ui/cx.js";
import { useFixedRows } from "../../ui/useFixedRows.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { useLabels } from "../labels.js";
import { hasSelection, rowUnder } from "../JsonViewer/rowTarget.js";
import { diffAction, type DiffAction } from "./diffAction.js";
import { DiffRowView } from "./DiffRowView.js";
import type { DiffValueProps } from "./DiffValue.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffReadingText } from "./reading/DiffReading.js";
import type { DiffRow } from "./rows/DiffRow.js";
import type { DiffLayout } from "./rows/DiffRows.js";
import type { DiffTree } from "./rows/DiffTree.js";
import type { DiffView } from "./useDiffView.js";
import { differenceWords } from "./words/differenceWords.js";

/** What the bar asks of the rows, after the next render. */
export interface DiffGridControls {
  /** Scrolls to the active row. */
  reveal(): void;
  /** Moves the focus to the active row. */
  focus(): void;
}

export interface DiffGridProps {
  tree: DiffTree;
  view: DiffView;
  layout: DiffLayout;
  /** How much of a text is seen at once. */
  room: DiffValueProps["room"];
  label: string;
  maxHeight: number | string | undefined;
  controls: Ref<DiffGridControls>;
  onStep: (by: 1 | -1) => void;
  onRevert: ((difference: number) => void) | undefined;
  onRead: (text: DiffReadingText) => void;
}

// A table's own rows cannot be placed and keep being rows.
const GRID = { role: "treegrid" };
const ROWS = { role: "rowgroup" };
const ROW = { role: "row" };
const HEADER = { role: "columnheader" };
/** Texts that a narrow view may cut are offered for reading. */
const READABLE = 40;

/** The rows: of one height, those near the view in the page, one Tab stop. */
export function DiffGrid(props: DiffGridProps): ReactElement {
  const { tree, view, layout, room, label, maxHeight, controls, onStep, onRevert, onRead } = props;
  const { rows, activeRow, current } = view;
  const labels = useLabels(jsonDiffLabels);
  const id = useId();
  const { scroller, rows: body, first, end, placed, page, onScroll, reveal } = useFixedRows(rows.count);
  const wordsOf = useMemo(() => differenceWords(tree), [tree]);
  const wanted = useRef<{ reveal?: boolean; focus?: boolean }>({ reveal: true });
  const shownTree = useRef(tree);
  const hasFocus = useRef(false);
  const rowId = (row: number) => `${id}-${row}`;
  const isInline = layout === "inline";

  useImperativeHandle(controls, () => ({
    reveal: () => (wanted.current = { ...wanted.current, reveal: true }),
    focus: () => (wanted.current = { ...wanted.current, focus: true }),
  }));
  useIsomorphicLayoutEffect(() => {
    const isNew = shownTree.current !== tree;
    shownTree.current = tree;
    // The row that had the focus may be gone with the texts that it showed.
    const { reveal: scrolls = isNew, focus: focuses = isNew && hasFocus.current } = wanted.current;
    wanted.current = {};
    if (scrolls) reveal(activeRow);
    if (!focuses) return;
    const element = document.getElementById(rowId(activeRow));
    if (element) element.focus({ preventScroll: true });
    else wanted.current = { focus: true };
  });

  const rowAt = (at: number): DiffRow | undefined => rows.slice(at, at + 1)[0];
  const read = (row: DiffRow) => {
    const text = readingText(row);
    if (text) onRead(text);
  };
  const readingText = ({ id: key, old, now, difference, leads }: DiffRow): DiffReadingText | undefined => {
    const { node } = now ?? old ?? {};
    if (!node || node.kind === "object" || node.kind === "array") return undefined;
    const words = leads ? wordsOf(difference) : undefined;
    const name = labels.jsonDiffPath([(now ?? old)?.key ?? ""]);
    if (words) return { id: key, name: pathName(difference), ...words };
    if (node.head(READABLE + 1).length <= READABLE) return undefined;
    const text = node.text();
    const side = now && old ? "both" : now ? "now" : "old";
    return { id: key, name, old: side === "old" ? text : undefined, now: side === "old" ? undefined : text };
  };
  const pathName = (difference: number) => labels.jsonDiffPath(tree.differences[difference]?.path ?? []);
  const act = (action: DiffAction, at: number, row: DiffRow) => {
    if (action.kind === "revert" || action.kind === "read") view.activate(at);
    else wanted.current = { focus: true, reveal: true };
    switch (action.kind) {
      case "focus":
        return view.activate(action.row);
      case "toggle":
        return view.toggle(action.toggle, at);
      case "step":
        return onStep(action.by);
      case "revert":
        return row.difference >= 0 ? onRevert?.(row.difference) : undefined;
      case "read":
        return read(row);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = rowUnder(event.target);
    const row = at === undefined ? undefined : rowAt(at);
    const isOnButton = event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ");
    if (at === undefined || !row || isOnButton || event.altKey || event.ctrlKey || event.metaKey) return;
    const action = diffAction(event.key, { rows, index: at, row, page });
    if (!action) return;
    event.preventDefault();
    act(action, at, row);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const at = rowUnder(event.target);
    const row = at === undefined ? undefined : rowAt(at);
    if (at === undefined || !row || hasSelection()) return;
    const asks = (what: string) => event.target instanceof Element && event.target.closest(what) !== null;
    if (asks("[data-sk-revert]")) act({ kind: "revert" }, at, row);
    else if (asks("[data-sk-read]")) act({ kind: "read" }, at, row);
    else if (row.toggle) act({ kind: "toggle", toggle: row.toggle }, at, row);
    else view.activate(at);
  };

  const shown = rows.slice(first, end).map((row, step) => ({ row, at: first + step }));
  // In one list with the others: a row that comes into view while it has the focus must stay the same element.
  if (activeRow < first || activeRow >= end) {
    const row = rowAt(activeRow);
    if (row) shown.push({ row, at: activeRow });
  }
  return (
    // The keys and the mouse work on the row that they are in.
    <div
      role="presentation"
      className="sk-jsondiff__box"
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => {
        hasFocus.current = true;
        const at = rowUnder(event.target);
        if (at !== undefined && at !== activeRow) view.activate(at);
      }}
      onBlur={(event) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
    >
      <div
        {...GRID}
        aria-label={label}
        aria-rowcount={rows.count + (isInline ? 0 : 1)}
        aria-readonly={onRevert === undefined}
        className={cx("sk-jsondiff__grid", !isInline && "sk-jsondiff__grid--sides")}
      >
        {isInline ? null : (
          <div {...ROW} aria-rowindex={1} className="sk-jsondiff__head">
            <span {...HEADER}>{labels.jsonDiffBefore}</span>
            <span {...HEADER}>{labels.jsonDiffAfter}</span>
          </div>
        )}
        <div
          {...ROWS}
          ref={scroller}
          tabIndex={-1}
          className="sk-jsondiff__scroller"
          style={maxHeight === undefined ? undefined : { maxBlockSize: maxHeight }}
          onScroll={onScroll}
        >
          <div role="presentation" className="sk-tree__track" style={placed && { blockSize: placed.track }}>
            <div
              ref={body}
              role="presentation"
              className={cx("sk-tree__rows", placed && "sk-tree__rows--placed")}
              style={placed && { transform: `translateY(${placed.shift}px)` }}
            >
              {shown.map(({ row, at }) => (
                <DiffRowView
                  key={row.id}
                  id={rowId(at)}
                  index={at}
                  row={row}
                  layout={layout}
                  room={room}
                  active={at === activeRow}
                  current={row.difference === current && current >= 0}
                  parked={at < first || at >= end}
                  words={row.leads ? wordsOf(row.difference) : undefined}
                  revertLabel={onRevert && row.leads ? labels.jsonDiffRevert(pathName(row.difference)) : undefined}
                />
              ))}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
