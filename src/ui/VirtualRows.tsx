"use client";
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import { WindowVirtualizer, type VirtualizerHandle, type WindowVirtualizerHandle } from "virtua";
import { findScroller } from "./findScroller.js";
import { ScrollerRows } from "./ScrollerRows.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import { useBuffer } from "./useBuffer.js";
import { useIsServerMarkup } from "./useIsServerMarkup.js";

export interface VirtualRowsProps<T> {
  rows: readonly T[];
  /** Draws a row; its element has a key. */
  drawRow: (row: T) => ReactElement;
  /** The element around all rows. Takes a ref and a style. */
  list: (props: { children: ReactNode }) => ReactNode;
  /** The element around one row. Takes a ref and a style. */
  item: (props: { index: number; children: ReactNode }) => ReactNode;
  /** Fewer rows than this are all in the document: the browser's find, print and scroll bar then know each. */
  wholeBelow: number;
  /** Rows in the document on a server and in the first render over its markup, when there are more. */
  firstRows: number;
  /** About how high a row is, in px: as many rows as fill the window are drawn first. */
  estimateRow: (row: T) => number;
  /** Rows that stay in the document when an element scrolls them out of sight: one that has the focus goes on taking keys. */
  keepMounted?: readonly number[] | undefined;
  /** A row to scroll to, once for every new object, and a selector of what in the list then gets the focus. */
  revealRow?: { readonly index: number; readonly focus: string } | undefined;
  /** How far from the upper edge that row is brought, in px. Default 16: what floats on its edge stays in sight. Keep it stable. */
  aboveRow?: (list: HTMLElement | null) => number;
  controls?: Ref<RowsControls>;
  className?: string;
}

/** What a host may ask of the rows. */
export interface RowsControls {
  /** Brings the beginning of a row into sight, this far (px) from the upper edge. Rows near it may not have been measured yet. */
  scrollTo(index: number, above: number): void;
}

/** Rows far away are in the document and measured after this time. */
const MEASURED_MS = 120;
const littleAbove = () => 16;

/** Rows of any height. Of many, only those in sight are in the document, measured in the nearest element that scrolls, or the window. */
export function VirtualRows<T>(props: VirtualRowsProps<T>): ReactElement {
  const {
    rows,
    drawRow,
    list: List,
    item: Item,
    wholeBelow,
    revealRow,
    aboveRow = littleAbove,
    controls,
    className,
  } = props;
  const place = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | "window">();
  const handle = useRef<VirtualizerHandle & WindowVirtualizerHandle>(null);
  const isServerMarkup = useIsServerMarkup();
  const isLong = rows.length >= wholeBelow;
  const canMeasure = typeof ResizeObserver !== "undefined";
  // What scrolls is known before the first paint; rows drawn until then would be drawn twice.
  const waits = isLong && scroller === undefined && canMeasure && !isServerMarkup;
  const bufferSize = useBuffer(scroller);
  // Only the first render of the virtual list asks.
  const firstRows = isServerMarkup || !canMeasure ? props.firstRows : countRows(props);
  useIsomorphicLayoutEffect(() => {
    setScroller(isLong && canMeasure ? findScroller(place.current) : undefined);
  }, [isLong, canMeasure]);
  const scrollTo = useCallback((index: number, above: number) => {
    if (handle.current) handle.current.scrollToIndex(index, { align: "start", offset: -above });
    else {
      const row = place.current?.querySelectorAll<HTMLElement>(":scope > * > *")[index];
      if (!row) return;
      row.style.scrollMarginBlockStart = `${above}px`;
      row.scrollIntoView?.({ block: "start" });
    }
  }, []);
  useImperativeHandle(controls, () => ({ scrollTo }), [scrollTo]);
  useEffect(() => {
    if (!revealRow || (isLong && scroller === undefined)) return undefined;
    scrollTo(revealRow.index, aboveRow(place.current));
    const timer = setTimeout(
      () => place.current?.querySelector<HTMLElement>(revealRow.focus)?.focus({ preventScroll: true }),
      MEASURED_MS,
    );
    return () => clearTimeout(timer);
  }, [revealRow, aboveRow, isLong, scroller, scrollTo]);
  return (
    <div ref={place} className={className}>
      {waits ? null : !isLong || scroller === undefined ? (
        <List>
          {(isLong ? rows.slice(0, firstRows) : rows).map((row, index) => {
            const drawn = drawRow(row);
            return (
              <Item key={drawn.key} index={index}>
                {drawn}
              </Item>
            );
          })}
        </List>
      ) : scroller === "window" ? (
        <WindowVirtualizer ref={handle} data={rows} as={List} item={Item} ssrCount={firstRows} bufferSize={bufferSize}>
          {drawRow}
        </WindowVirtualizer>
      ) : (
        <ScrollerRows {...props} {...{ firstRows, place, scroller, handle, bufferSize }} />
      )}
    </div>
  );
}

/** How many rows fill the window, as far as that can be told before they are measured. */
function countRows<T>({ rows, estimateRow, firstRows }: VirtualRowsProps<T>): number {
  let height = 0;
  let count = 0;
  for (const row of rows) {
    if (height >= window.innerHeight || count >= firstRows) break;
    height += estimateRow(row);
    count += 1;
  }
  return count;
}
