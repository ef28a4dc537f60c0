"use client";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { followScroll, offsetToShow, scrollTopOf, trackHeight, type ScrollPosition } from "./scaledScroll.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

export interface FixedRows {
  /** Rows `first` up to, not including, `end` belong in the page. */
  readonly first: number;
  readonly end: number;
  /** Height of the track and shift of the rows in px; undefined before the list was measured (on a server, in the first render). */
  readonly placed: { readonly track: number; readonly shift: number } | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The element that holds the rows and nothing else in flow. */
  readonly rows: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** Distance of a row from the top of the view in px; undefined before the list was measured. */
  readonly topOf: (row: number) => number | undefined;
  /** How many rows fit in the view. */
  readonly page: number;
  /** Scrolls so that the row is seen, after the next render. */
  reveal(row: number): void;
}

/** Rows drawn when nothing was measured. A list that is no longer than this is always in the page whole. */
const FIRST_ROWS = 60;
const OVERSCAN = 8;
/** More rows than any screen has: a list in a host that gives it no height to scroll in stays usable. */
const MOST_ROWS = 400;
const USUAL_ROW = 28;
const SETTLED_MS = 150;

interface View extends ScrollPosition {
  readonly height: number;
  readonly row: number;
}

/** A list of rows of one height, of which only those near the view are in the page; any number of rows. */
export function useFixedRows(count: number): FixedRows {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [view, setView] = useState<View>({ scrollTop: 0, offset: 0, height: 0, row: USUAL_ROW });
  const latest = useRef(view);
  const [, setAsked] = useState(0);
  const content = count * view.row;
  const empty = count === 0;

  const update = useCallback((part: Partial<View>) => {
    const next = { ...latest.current, ...part };
    const { scrollTop, offset, height, row } = latest.current;
    if (next.scrollTop === scrollTop && next.offset === offset && next.height === height && next.row === row) return;
    latest.current = next;
    setView(next);
  }, []);

  useIsomorphicLayoutEffect(() => {
    const measure = () =>
      update({
        height: scroller.current?.clientHeight ?? 0,
        row: rows.current?.firstElementChild?.getBoundingClientRect().height || USUAL_ROW,
      });
    if (typeof ResizeObserver === "undefined") {
      measure();
      return undefined;
    }
    // It reports once at the start, after the layout that the first painting needs anyway.
    const observer = new ResizeObserver(measure);
    for (const element of [scroller.current, rows.current]) if (element) observer.observe(element);
    return () => observer.disconnect();
  }, [empty, update]);

  useIsomorphicLayoutEffect(() => {
    const element = scroller.current;
    const target = wanted.current;
    if (!element || target === undefined) return;
    wanted.current = undefined;
    const { row, offset: before } = latest.current;
    const extent = { content: count * row, view: element.clientHeight };
    const offset = offsetToShow(target * row, (target + 1) * row, before, extent);
    if (offset === before) return;
    element.scrollTop = scrollTopOf(offset, extent);
    update({ offset, scrollTop: element.scrollTop, height: extent.view });
  });

  useEffect(() => () => clearTimeout(settling.current), []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element || element.scrollTop === latest.current.scrollTop) return;
    const extent = { content, view: element.clientHeight };
    update({ ...followScroll(latest.current, element.scrollTop, extent), height: extent.view });
    clearTimeout(settling.current);
    if (trackHeight(content) === content) return;
    settling.current = setTimeout(() => {
      element.scrollTop = scrollTopOf(latest.current.offset, extent);
      update({ scrollTop: element.scrollTop });
    }, SETTLED_MS);
  }, [content, update]);

  const reveal = useCallback((row: number) => {
    wanted.current = row;
    setAsked((times) => times + 1);
  }, []);

  const measured = view.height > 0;
  const offset = Math.min(view.offset, Math.max(0, content - view.height));
  const whole = count <= FIRST_ROWS || !measured;
  const first = whole ? 0 : Math.max(0, Math.floor(offset / view.row) - OVERSCAN);
  const most = whole ? FIRST_ROWS : Math.min(MOST_ROWS, Math.ceil(view.height / view.row) + 2 * OVERSCAN + 1);
  return {
    first,
    end: Math.min(count, first + most),
    placed: measured
      ? {
          track: trackHeight(content),
          shift: first * view.row - offset + Math.min(view.scrollTop, offsetLimit(content, view.height)),
        }
      : undefined,
    scroller,
    rows,
    onScroll,
    topOf: (row) => (measured ? row * view.row - offset : undefined),
    page: Math.max(1, Math.floor(view.height / view.row) - 1),
    reveal,
  };
}

function offsetLimit(content: number, height: number): number {
  return Math.max(0, trackHeight(content) - height);
}
