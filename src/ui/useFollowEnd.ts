"use client";
import { useCallback, useRef, useState, type RefObject } from "react";
import { findScroller } from "./findScroller.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/** So near to the end a reader is at the end. */
const NEAR_PX = 48;
/** A scroll within this time of a wheel, key or touch is the reader's; others come from rows that change their heights. */
const READER_MS = 400;
const READER_EVENTS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

export interface FollowedEnd {
  /** The end stays in sight as the element grows. */
  readonly isFollowing: boolean;
  /** Brings the end into sight, and keeps it there. */
  readonly follow: () => void;
}

/**
 * Keeps the end of an element that grows in sight of what scrolls it, from when it is switched on. A reader who scrolls up
 * is left where they are, and followed again once they are back at the end.
 */
export function useFollowEnd(element: RefObject<HTMLElement | null>, isOn: boolean): FollowedEnd {
  const [isFollowing, setIsFollowing] = useState(isOn);
  const following = useRef(isOn);
  const set = useCallback((next: boolean) => {
    following.current = next;
    setIsFollowing(next);
  }, []);
  const showEnd = useCallback(() => {
    if (element.current) scrollBy(element.current, pxToEnd(element.current));
  }, [element]);

  useIsomorphicLayoutEffect(() => {
    const list = element.current;
    if (!isOn || !list || typeof ResizeObserver === "undefined") return undefined;
    set(true);
    showEnd();
    const scroller = findScroller(list);
    const target: EventTarget = scroller === "window" ? window : scroller;
    let readAt = Number.NEGATIVE_INFINITY;
    let frame = 0;
    const onRead = () => {
      readAt = performance.now();
    };
    const onScroll = () => {
      if (pxToEnd(list) <= NEAR_PX) set(true);
      else if (performance.now() - readAt < READER_MS) set(false);
    };
    // In the next frame: what scrolls inside a ResizeObserver is told to the page as an error.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (following.current) showEnd();
      });
    });
    sizes.observe(list);
    target.addEventListener("scroll", onScroll, { passive: true });
    for (const event of READER_EVENTS) target.addEventListener(event, onRead, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      target.removeEventListener("scroll", onScroll);
      for (const event of READER_EVENTS) target.removeEventListener(event, onRead);
    };
  }, [element, isOn, set, showEnd]);

  // Before the paint, so that a new row never stands below the edge for a frame.
  useIsomorphicLayoutEffect(() => {
    if (isOn && following.current) showEnd();
  });

  const follow = useCallback(() => {
    set(true);
    showEnd();
  }, [set, showEnd]);
  return { isFollowing: isOn && isFollowing, follow };
}

/** Px from the lower edge of what is in sight to the end of the element: 0 or less when the end is in sight. */
function pxToEnd(element: HTMLElement): number {
  const scroller = findScroller(element);
  const edge =
    scroller === "window"
      ? element.ownerDocument.documentElement.clientHeight
      : scroller.getBoundingClientRect().top + scroller.clientTop + scroller.clientHeight;
  return element.getBoundingClientRect().bottom - edge;
}

function scrollBy(element: HTMLElement, px: number): void {
  if (px <= 0) return;
  const scroller = findScroller(element);
  if (scroller === "window") window.scrollBy(0, px);
  else scroller.scrollTop += px;
}
