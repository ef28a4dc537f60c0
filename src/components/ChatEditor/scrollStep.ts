/** Near an edge what scrolls does so by itself, in px from it. */
const EDGE = 48;
/** The most it scrolls in a frame, in px. */
const FASTEST = 20;

/** How far to scroll in a frame while something is dragged at a height of the window; the nearer the edge the faster. */
export function scrollStep(scroller: HTMLElement | "window", y: number): number {
  const box = scroller === "window" ? undefined : scroller.getBoundingClientRect();
  const top = Math.max(0, box?.top ?? 0);
  const bottom = Math.min(window.innerHeight, box?.bottom ?? Infinity);
  const [above, below] = [y - top, bottom - y];
  if (above < EDGE) return -Math.ceil((FASTEST * (EDGE - Math.max(0, above))) / EDGE);
  if (below < EDGE) return Math.ceil((FASTEST * (EDGE - Math.max(0, below))) / EDGE);
  return 0;
}
