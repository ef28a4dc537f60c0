"use client";
import { useEffect, useRef, type RefObject } from "react";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import type { JsonPlaces } from "./rows/JsonRows.js";

interface GoTo {
  /** Scrolls to the active row after the next render; `focus` moves the focus there too. */
  want(wanted: { focus?: boolean; reveal?: boolean }): void;
}

/**
 * Leads to a row: once for each `target` it opens what is above it (`open`) and makes it the active row, then scrolls to it.
 * A focus that is in the tree goes along.
 */
export function useGoTo(options: {
  readonly targets: readonly (JsonPlaces | undefined)[];
  readonly open: (target: JsonPlaces) => void;
  readonly activeRow: number;
  readonly rowId: (row: number) => string;
  readonly scrollTo: (row: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
}): GoTo {
  const { targets, open, activeRow, rowId, scrollTo, scroller } = options;
  const wanted = useRef<{ focus?: boolean; reveal?: boolean }>({});
  const reached = useRef<readonly (JsonPlaces | undefined)[]>([]);

  // With the layout: an effect of an earlier render may still be waiting, and would go to the row that was active then.
  useIsomorphicLayoutEffect(() => {
    if (wanted.current.reveal) {
      wanted.current.reveal = false;
      scrollTo(activeRow);
    }
    const element = wanted.current.focus ? document.getElementById(rowId(activeRow)) : null;
    if (!element) return;
    wanted.current.focus = false;
    element.focus({ preventScroll: true });
  });

  useEffect(() => {
    const next = targets.find((target, index) => target !== undefined && target !== reached.current[index]);
    reached.current = targets;
    if (!next) return;
    wanted.current.reveal = true;
    if (scroller.current?.contains(document.activeElement)) wanted.current.focus = true;
    open(next);
  }, [targets, open, scroller]);

  return {
    want: (more) => {
      wanted.current = { ...wanted.current, ...more };
    },
  };
}
