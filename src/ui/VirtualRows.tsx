"use client";
import { useRef, useState, type ReactElement, type ReactNode } from "react";
import { WindowVirtualizer } from "virtua";
import { findScroller } from "./findScroller.js";
import { ScrollerRows } from "./ScrollerRows.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

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
  /** Rows in the document on a server and in the first render, when there are more. */
  firstRows: number;
  className?: string;
}

/** Rows of any height. Of many, only those in sight are in the document, measured in the nearest element that scrolls, or the window. */
export function VirtualRows<T>(props: VirtualRowsProps<T>): ReactElement {
  const { rows, drawRow, list: List, item: Item, wholeBelow, firstRows, className } = props;
  const place = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | "window">();
  const isLong = rows.length >= wholeBelow;
  useIsomorphicLayoutEffect(() => {
    setScroller(isLong && typeof ResizeObserver !== "undefined" ? findScroller(place.current) : undefined);
  }, [isLong]);
  return (
    <div ref={place} className={className}>
      {!isLong || scroller === undefined ? (
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
        <WindowVirtualizer data={rows} as={List} item={Item} ssrCount={firstRows}>
          {drawRow}
        </WindowVirtualizer>
      ) : (
        <ScrollerRows {...props} place={place} scroller={scroller} />
      )}
    </div>
  );
}
