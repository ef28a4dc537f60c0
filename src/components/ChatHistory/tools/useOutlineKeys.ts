"use client";
import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";

/** The keys of a list of which only a part is in the page: one tab stop, arrows inside. */
export interface OutlineKeys {
  /** For the element around the rows. */
  readonly handlers: {
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onFocus(event: FocusEvent<HTMLElement>): void;
    onPointerEnter(): void;
    onPointerLeave(): void;
  };
  /** The place that Tab leads to, among those from `first` up to `end`. */
  stop(first: number, end: number): number;
  /** Whether the reader is in the list: it must not move under them. */
  isBusy(): boolean;
}

const PAGE = 10;

/** Moves the focus through a list of `count` places. `reveal` brings a place into the page after the next render. */
export function useOutlineKeys(options: {
  readonly count: number;
  /** Where Tab leads before the list had the focus; -1: nowhere yet. */
  readonly current: number;
  readonly reveal: (place: number) => void;
}): OutlineKeys {
  const { count, current, reveal } = options;
  const [active, setActive] = useState<number>();
  const list = useRef<HTMLElement>(null);
  const takesFocus = useRef(false);
  const isOver = useRef(false);
  useEffect(() => {
    if (!takesFocus.current || active === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[aria-posinset="${active + 1}"] > button`);
    if (!row) return;
    takesFocus.current = false;
    row.focus({ preventScroll: true });
  });
  const isBusy = useCallback(() => isOver.current || list.current?.contains(document.activeElement) === true, []);
  return {
    handlers: {
      onKeyDown(event) {
        const at = placeOf(event.target) ?? active ?? 0;
        const to = {
          ArrowDown: at + 1,
          ArrowUp: at - 1,
          PageDown: at + PAGE,
          PageUp: at - PAGE,
          Home: 0,
          End: count - 1,
        }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        const place = Math.max(0, Math.min(count - 1, to));
        takesFocus.current = true;
        setActive(place);
        reveal(place);
      },
      onFocus({ currentTarget, target }) {
        list.current = currentTarget;
        const place = placeOf(target);
        if (place !== undefined) setActive(place);
      },
      onPointerEnter() {
        isOver.current = true;
      },
      onPointerLeave() {
        isOver.current = false;
      },
    },
    stop(first, end) {
      const wanted = active ?? current;
      return wanted >= first && wanted < end ? wanted : first;
    },
    isBusy,
  };
}

function placeOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest("[aria-posinset]") : null;
  return row ? Number(row.getAttribute("aria-posinset")) - 1 : undefined;
}
