"use client";
import { useEffect, useState, type RefObject } from "react";
import { findScroller } from "../../../ui/findScroller.js";
import { rowInSight } from "../find/rowInSight.js";

/** A row that was led to has this much of the one before it above. */
const SLIVER_PX = 32;
/** A reader who scrolls fast passes rows in every frame; the outline follows them this often. */
const FOLLOW_MS = 80;

/** The index of the row at the upper edge of what is seen, as the reader scrolls. */
export function useRowInSight(pane: RefObject<HTMLElement | null>): number {
  const [row, setRow] = useState(0);
  useEffect(() => {
    const scroller = findScroller(pane.current);
    const target: EventTarget = scroller === "window" ? window : scroller;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setRow(rowInSight(pane.current, SLIVER_PX));
    };
    const onScroll = () => {
      timer ??= setTimeout(look, FOLLOW_MS);
    };
    onScroll();
    target.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      target.removeEventListener("scroll", onScroll);
    };
  }, [pane]);
  return row;
}
