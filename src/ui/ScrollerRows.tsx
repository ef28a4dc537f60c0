"use client";
import { useCallback, useMemo, useState, type ReactElement, type RefObject } from "react";
import { Virtualizer } from "virtua";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import type { VirtualRowsProps } from "./VirtualRows.js";

export interface ScrollerRowsProps<T> extends Pick<
  VirtualRowsProps<T>,
  "rows" | "drawRow" | "list" | "item" | "firstRows"
> {
  /** The element that holds the list. */
  place: RefObject<HTMLElement | null>;
  scroller: HTMLElement;
}

/** Rows in sight of an element that scrolls. What stands above the list in it (a header, notes) is measured, and again when scrolling ends or sizes change. */
export function ScrollerRows<T>({
  rows,
  drawRow,
  list,
  item,
  firstRows,
  place,
  scroller,
}: ScrollerRowsProps<T>): ReactElement {
  const [margin, setMargin] = useState(0);
  const scrollRef = useMemo(() => ({ current: scroller }), [scroller]);
  const measure = useCallback(() => {
    const top = place.current?.getBoundingClientRect().top;
    if (top === undefined) return;
    setMargin(Math.round(top - scroller.getBoundingClientRect().top - scroller.clientTop + scroller.scrollTop));
  }, [place, scroller]);
  useIsomorphicLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    for (let at = place.current?.parentElement; at && at !== scroller.parentElement; at = at.parentElement) {
      observer.observe(at);
    }
    return () => observer.disconnect();
  }, [measure, place, scroller]);
  return (
    <Virtualizer
      data={rows}
      as={list}
      item={item}
      scrollRef={scrollRef}
      startMargin={margin}
      ssrCount={firstRows}
      onScrollEnd={measure}
    >
      {drawRow}
    </Virtualizer>
  );
}
