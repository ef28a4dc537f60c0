import type { RefCallback } from "react";
import { flushSync } from "react-dom";
import { findScroller } from "../../../ui/findScroller.js";
import type { ChunkHeights } from "./ChunkHeights.js";
import type { MarkdownChunk } from "./MarkdownChunk.js";

/** Chunks from `first` to `last`, and some more: with the focus, a selection, or that were asked for. */
export interface DrawnView {
  readonly first: number;
  readonly last: number;
  readonly kept: readonly number[];
}

/** Drawn beyond the edges of what scrolls, in px. */
const MARGIN = 600;

/** The place of a long text in what scrolls. */
export interface ChunkRoom {
  /** Begins to follow what scrolls; gives the way to stop. */
  enter(place: HTMLElement): () => void;
  look(heights: ChunkHeights, chunks: readonly MarkdownChunk[]): void;
  reveal(index: number): void;
  readonly chunkRef: RefCallback<HTMLElement>;
  readonly spaceRef: RefCallback<HTMLElement>;
}

/** Follows where the text stands in what scrolls, measures what is drawn, and keeps in place what the reader sees. */
export function createChunkRoom(setView: (view: DrawnView) => void): ChunkRoom {
  let place: HTMLElement | undefined;
  let scroller: HTMLElement | "window" = "window";
  let heights: ChunkHeights | undefined;
  let chunks: readonly MarkdownChunk[] = [];
  let view: DrawnView = { first: 0, last: -1, kept: [] };
  /** The chunk at the upper edge, and where it was seen. */
  let anchor = { index: 0, top: 0 };
  /** Chunks and spaces that were drawn: React 18 does not say which it takes away. */
  const elements = new Map<HTMLElement, "chunk" | "space">();
  let sizes: ResizeObserver | undefined;
  let spaces: IntersectionObserver | undefined;

  const indexOf = (element: HTMLElement) =>
    chunks.findIndex(({ offset }) => String(offset) === element.getAttribute("data-sk-from"));
  const frame = () => (scroller === "window" ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect());

  function update(isUrgent: boolean): void {
    if (!place || !heights) return;
    forgetRemoved();
    const { top } = place.getBoundingClientRect();
    const { top: from, bottom: to } = frame();
    const [upper, lower] = [heights.at(from - top), heights.at(to - top)];
    anchor = { index: upper, top: top + heights.top(upper) };
    const next = { first: heights.at(from - top - MARGIN), last: heights.at(to - top + MARGIN), kept: keptIndexes() };
    if (next.first === view.first && next.last === view.last && sameList(next.kept, view.kept)) return;
    const isBlank = upper < view.first || lower > view.last;
    view = next;
    if (isUrgent && isBlank) flushSync(() => setView(next));
    else setView(next);
  }
  function forgetRemoved(): void {
    for (const element of elements.keys()) {
      if (element.isConnected) continue;
      elements.delete(element);
      sizes?.unobserve(element);
      spaces?.unobserve(element);
    }
  }
  /** What has the focus or is selected stays. */
  function keptIndexes(): number[] {
    const selection = document.getSelection();
    const nodes = [document.activeElement, selection?.isCollapsed ? null : selection?.anchorNode, selection?.focusNode];
    const kept = [...elements.keys()].filter((element) => nodes.some((node) => node && element.contains(node)));
    return kept.map(indexOf).filter((index) => index >= 0);
  }
  function measured(entries: readonly ResizeObserverEntry[]): void {
    if (!heights) return;
    let above = 0;
    for (const { target, borderBoxSize } of entries) {
      // What was taken away is reported as well, with no size.
      const index = target instanceof HTMLElement && target.isConnected ? indexOf(target) : -1;
      if (index < 0) continue;
      const change = heights.measure(index, borderBoxSize[0]?.blockSize ?? 0);
      if (index < anchor.index) above += change;
    }
    keepAnchor(above);
    update(false);
  }
  /** Where nobody else did: browsers that keep in place what is seen, and lists of rows, come first. */
  function keepAnchor(change: number): void {
    if (!place || !heights || Math.abs(change) < 1) return;
    const moved = place.getBoundingClientRect().top + heights.top(anchor.index) - anchor.top;
    if (Math.abs(moved - change) >= 2) return;
    const target = scroller === "window" ? window : scroller;
    target.scrollBy({ top: moved, behavior: "instant" });
  }

  const scrolled = () => update(true);
  function observe(element: HTMLElement | null, kind: "chunk" | "space"): void {
    if (!element || typeof ResizeObserver === "undefined" || typeof IntersectionObserver === "undefined") return;
    elements.set(element, kind);
    if (kind === "chunk") (sizes ??= new ResizeObserver(measured)).observe(element);
    else (spaces ??= observeSpaces()).observe(element);
  }
  function observeSpaces(): IntersectionObserver {
    const root = scroller === "window" ? null : scroller;
    return new IntersectionObserver(() => update(false), { root, rootMargin: `${MARGIN}px 0px` });
  }

  return {
    enter(element) {
      place = element;
      scroller = findScroller(element);
      // In development React enters twice.
      for (const [one, kind] of elements) observe(one, kind);
      const target = scroller === "window" ? window : scroller;
      target.addEventListener("scroll", scrolled, { passive: true });
      addEventListener("resize", scrolled, { passive: true });
      return () => {
        target.removeEventListener("scroll", scrolled);
        removeEventListener("resize", scrolled);
        sizes?.disconnect();
        spaces?.disconnect();
        [sizes, spaces, place] = [undefined, undefined, undefined];
      };
    },
    look(nextHeights, nextChunks) {
      [heights, chunks] = [nextHeights, nextChunks];
      update(false);
    },
    reveal(index) {
      const element = [...elements.keys()].find((one) => indexOf(one) === index);
      if (!element) return;
      const { top, bottom } = element.getBoundingClientRect();
      const seen = frame();
      if (bottom < seen.top || top > seen.bottom) element.scrollIntoView({ block: "start", behavior: "instant" });
      update(false);
    },
    chunkRef: (element) => observe(element, "chunk"),
    spaceRef: (element) => observe(element, "space"),
  };
}

function sameList(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
