"use client";
import { useEffect, type RefObject } from "react";
import { scrollIntoSight } from "../find/scrollIntoSight.js";
import type { MessageReveal } from "../MessageReveal.js";

/** How long its row is waited for, and what is above it may still be measured. */
const MOST_MS = 1_500;
/** Its beginning is brought into sight. */
const BEGINNING_PX = 40;
const READER_EVENTS = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Brings the part that was asked for into sight and gives it the focus, once its row is there; a reader who goes elsewhere is left alone. */
export function useShownPart(reveal: MessageReveal | undefined, pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (reveal?.part === undefined) return undefined;
    const begun = performance.now();
    let frame = 0;
    let hasFocus = false;
    const look = (now: number) => {
      const part = pane.current?.querySelector<HTMLElement>(".sk-thread [data-sk-selected]");
      if (part) {
        scrollIntoSight(part, () => {
          const { x, y, width, height } = part.getBoundingClientRect();
          return new DOMRect(x, y, width, Math.min(height, BEGINNING_PX));
        });
        if (!hasFocus) part.focus({ preventScroll: true });
        hasFocus = true;
      }
      if (now - begun < MOST_MS) frame = requestAnimationFrame(look);
    };
    const stop = () => cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
    for (const event of READER_EVENTS) addEventListener(event, stop, { passive: true });
    return () => {
      stop();
      for (const event of READER_EVENTS) removeEventListener(event, stop);
    };
  }, [reveal, pane]);
}
