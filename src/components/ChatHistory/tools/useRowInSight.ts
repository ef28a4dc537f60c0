"use client";
import { useEffect, useState, type RefObject } from "react";
import { findScroller } from "../../../ui/findScroller.js";
import { rowInSight } from "../find/rowInSight.js";

/** A row that was led to has this much of the one before it above. */
const SLIVER_PX = 32;

/** The index of the row at the upper edge of what is seen, as the reader scrolls: looked for at most once a frame. */
export function useRowInSight(pane: RefObject<HTMLElement | null>): number {
  const [row, setRow] = useState(0);
  useEffect(() => {
    const scroller = findScroller(pane.current);
    const target: EventTarget = scroller === "window" ? window : scroller;
    let frame = 0;
    const look = () => {
      frame = 0;
      setRow(rowInSight(pane.current, SLIVER_PX));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    onScroll();
    target.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      target.removeEventListener("scroll", onScroll);
    };
  }, [pane]);
  return row;
}
