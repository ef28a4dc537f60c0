"use client";
import { useEffect, useRef, type RefObject } from "react";
import type { TextMatcher } from "../../../json/createTextMatcher.js";
import { createPainter, type Painter } from "./createPainter.js";
import type { HitView } from "./HitView.js";
import { scrollIntoSight } from "./scrollIntoSight.js";

/** How long to wait for a row, its folds and its heights. */
const MOST_MS = 3000;
/** How long nothing must move: the list goes on scrolling by itself while it measures rows. */
const STILL_MS = 400;
/** Frames after which what is marked does not change any more. */
const PAINTED_FRAMES = 3;
/** A row that is asked for once may be pushed away while others are measured. */
const ASK_AGAIN = 15;
/** The reader wants to see something else. */
const READER_SCROLLS = ["wheel", "touchmove", "pointerdown"];

/** Marks the matches in the rows that are in the page, and brings the one that is shown into sight: once for each view. */
export function useHitView(options: {
  readonly pane: RefObject<HTMLElement | null>;
  readonly matcher: TextMatcher | undefined;
  readonly view: HitView | undefined;
  /** The element of the view's row, if it is in the page. */
  readonly rowElement: (view: HitView) => HTMLElement | null;
  readonly scrollToRow: (row: number) => void;
}): void {
  const { pane, matcher, view } = options;
  const painter = useRef<Painter>(undefined);
  const ways = useRef(options);
  useEffect(() => {
    ways.current = options;
  });

  useEffect(() => {
    const root = pane.current;
    if (!root || !matcher) return undefined;
    const own = createPainter({ root, matcher, view });
    painter.current = own;
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => own.paint());
    });
    own.paint();
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      own.clear();
    };
  }, [pane, matcher, view]);

  useEffect(() => {
    if (!view) return undefined;
    let frame = 0;
    let frames = 0;
    let still = 0;
    const begun = performance.now();
    let movedAt = begun;
    const stop = () => cancelAnimationFrame(frame);
    const look = (now: number) => {
      const row = ways.current.rowElement(view);
      if (!row && frames++ % ASK_AGAIN === 0) ways.current.scrollToRow(view.place.row);
      const drawn = row && (still < PAINTED_FRAMES ? painter.current?.paint() : painter.current?.find());
      const element = drawn?.element ?? row;
      const hasMoved =
        element !== null && scrollIntoSight(element, () => (drawn?.range ?? element).getBoundingClientRect());
      still = hasMoved || !drawn ? 0 : still + 1;
      if (still === 0) movedAt = now;
      if (now - movedAt < STILL_MS && now - begun < MOST_MS) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    for (const event of READER_SCROLLS) addEventListener(event, stop, { passive: true });
    return () => {
      stop();
      for (const event of READER_SCROLLS) removeEventListener(event, stop);
    };
  }, [view]);
}
