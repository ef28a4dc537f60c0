"use client";
import { useMemo, type ReactElement, type Ref, type RefObject } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { useSpaceAbove } from "./useSpaceAbove.js";
import type { VirtualRowsProps } from "./VirtualRows.js";

export interface ScrollerRowsProps<T> extends Pick<
  VirtualRowsProps<T>,
  "rows" | "drawRow" | "list" | "item" | "firstRows" | "keepMounted"
> {
  /** The element that holds the list. */
  place: RefObject<HTMLElement | null>;
  scroller: HTMLElement;
  handle: Ref<VirtualizerHandle>;
  bufferSize: number;
}

const NONE: readonly number[] = [];

/** Rows in sight of an element that scrolls. What stands above the list in it (a header, notes) is measured, and again when scrolling ends or sizes change. */
export function ScrollerRows<T>({
  rows,
  drawRow,
  list,
  item,
  firstRows,
  place,
  scroller,
  handle,
  bufferSize,
  keepMounted = NONE,
}: ScrollerRowsProps<T>): ReactElement {
  const { space, measure } = useSpaceAbove(place, scroller);
  const scrollRef = useMemo(() => ({ current: scroller }), [scroller]);
  return (
    <Virtualizer
      ref={handle}
      data={rows}
      as={list}
      item={item}
      scrollRef={scrollRef}
      startMargin={space}
      bufferSize={bufferSize}
      keepMounted={keepMounted}
      ssrCount={firstRows}
      onScrollEnd={measure}
    >
      {drawRow}
    </Virtualizer>
  );
}
