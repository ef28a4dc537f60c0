"use client";
import { useEffect, useState } from "react";

/** Rows this far out of sight are in the document too: a turn of the wheel does not outrun them. */
const BUFFER_PX = 700;
/** The first paint is over, and the page at rest. */
const RESTS_MS = 600;
const SCROLLING = ["wheel", "touchstart", "keydown", "scroll"] as const;

/** How far (px) beyond what is seen rows are drawn: nothing for the first paint, which they would hold up, then as far as a turn of the wheel leads. */
export function useBuffer(scroller: HTMLElement | "window" | undefined): number {
  const [isFirst, setIsFirst] = useState(true);
  useEffect(() => {
    if (!scroller) return undefined;
    const target: EventTarget = scroller === "window" ? window : scroller;
    const fill = () => setIsFirst(false);
    const timer = setTimeout(fill, RESTS_MS);
    for (const event of SCROLLING) target.addEventListener(event, fill, { passive: true, once: true });
    return () => {
      clearTimeout(timer);
      for (const event of SCROLLING) target.removeEventListener(event, fill);
    };
  }, [scroller]);
  return isFirst ? 0 : BUFFER_PX;
}
