/** Heights of a scrolled list in px: all its rows, and the part that is seen. */
export interface ScrollExtent {
  readonly content: number;
  readonly view: number;
}

/** Where a list stands: the element's `scrollTop`, and the offset in the content it stands for. They differ only when the list is scaled. */
export interface ScrollPosition {
  readonly scrollTop: number;
  readonly offset: number;
}

/** Browsers cut elements off between 17 and 33 million px; below this the track is as high as the content. */
const TALLEST = 10_000_000;

/** Height of the element that makes the scroll bar. */
export function trackHeight(content: number): number {
  return Math.min(content, TALLEST);
}

/** The `scrollTop` that stands for an offset in the content. */
export function scrollTopOf(offset: number, extent: ScrollExtent): number {
  const { farthestOffset, farthestTop } = farthest(extent);
  return farthestOffset === farthestTop ? offset : (offset / farthestOffset) * farthestTop;
}

/**
 * The position after the element was scrolled. In a scaled list a short way (wheel, touch) moves the content by the same
 * px, a long one (dragging the bar) in proportion; the ends of the bar are the ends of the content.
 */
export function followScroll(before: ScrollPosition, scrollTop: number, extent: ScrollExtent): ScrollPosition {
  const { farthestOffset, farthestTop } = farthest(extent);
  if (farthestOffset === farthestTop) return { scrollTop, offset: scrollTop };
  if (scrollTop <= 0) return { scrollTop, offset: 0 };
  if (scrollTop >= farthestTop - 1) return { scrollTop, offset: farthestOffset };
  const way = scrollTop - before.scrollTop;
  const offset = Math.abs(way) <= extent.view ? before.offset + way : (scrollTop / farthestTop) * farthestOffset;
  return { scrollTop, offset: clamp(offset, 0, farthestOffset) };
}

/** The nearest offset at which a stretch of the content is seen whole; far away it is brought to the middle. */
export function offsetToShow(from: number, to: number, offset: number, extent: ScrollExtent): number {
  const { farthestOffset } = farthest(extent);
  if (from >= offset && to <= offset + extent.view) return clamp(offset, 0, farthestOffset);
  const near = from >= offset - extent.view && to <= offset + 2 * extent.view;
  const nearest = from < offset ? from : to - extent.view;
  return clamp(near ? nearest : (from + to - extent.view) / 2, 0, farthestOffset);
}

function farthest({ content, view }: ScrollExtent): { farthestOffset: number; farthestTop: number } {
  return { farthestOffset: Math.max(0, content - view), farthestTop: Math.max(0, trackHeight(content) - view) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
