import type { TextMatchOptions } from "./createTextMatcher.js";
import type { JsonDocument } from "./JsonDocument.js";
import { nodeLead } from "./nodes.js";
import { searchNodes } from "./searchNodes.js";

export interface JsonFindOptions extends TextMatchOptions {
  /** Searches keys. Default: true. */
  readonly keys?: boolean;
  /** Searches strings, numbers, true, false and null. Default: true. */
  readonly values?: boolean;
}

/** One match: in the key or the value of a node. */
export interface JsonHit {
  readonly node: number;
  readonly in: "key" | "value";
  /** UTF-16 range in the decoded key or string, or in the spelling of any other value. */
  readonly from: number;
  readonly to: number;
}

/** A search that goes on only when asked to: to cancel it, stop asking. */
export interface JsonFind {
  /** Hits known so far. */
  readonly count: number;
  readonly done: boolean;
  /** Looks on for about `ms` milliseconds (default: 8; Infinity: to the end) and tells whether it is done. */
  step(ms?: number): boolean;
  /** In the order of the text, a key before its value. */
  hit(index: number): JsonHit | undefined;
  /** Index of the first known hit at or after a node, `count` when there is none. */
  firstFrom(node: number): number;
}

/**
 * Finds a text or an expression in the keys and values of a document: strings as what they say, anything else as it is
 * spelled, each on its own, as `createTextMatcher` finds it there. A word takes about a third of JSON.parse's time, an
 * expression more than all of it; within one string there is no pause.
 */
export function findInJson(doc: JsonDocument, query: string | RegExp, options: JsonFindOptions = {}): JsonFind {
  // 12 bytes a hit, in pages: adding never copies what is there.
  const pages: Int32Array[] = [];
  let page = new Int32Array(0);
  let count = 0;
  let reached = query === "" ? doc.size : 0;
  const isDone = () => reached >= doc.size;
  const search = searchNodes(doc, { ...options, query, add });
  return {
    get count() {
      return count;
    },
    get done() {
      return isDone();
    },
    step(ms = 8) {
      const end = performance.now() + ms;
      while (!isDone() && performance.now() < end) {
        const from = reached++;
        const limit = nodeLead(doc, from) + CHUNK;
        while (!isDone() && nodeLead(doc, reached) < limit) reached++;
        search(from, reached);
      }
      return isDone();
    },
    hit(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const place = read(index, 0);
      return { node: place >> 1, in: place % 2 ? "value" : "key", from: read(index, 1), to: read(index, 2) };
    },
    firstFrom(node) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (read(middle, 0) < node * 2) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };

  function add(hit: JsonHit): void {
    const at = (count++ % PAGE) * 3;
    if (at === 0) pages.push((page = new Int32Array(PAGE * 3)));
    page[at] = hit.node * 2 + (hit.in === "key" ? 0 : 1);
    page[at + 1] = hit.from;
    page[at + 2] = hit.to;
  }

  function read(index: number, field: number): number {
    return pages[Math.floor(index / PAGE)]?.[(index % PAGE) * 3 + field] ?? 0;
  }
}

/** Hits in a page. */
const PAGE = 4096;

/** UTF-16 units that are searched before the clock is looked at again: well under a millisecond. */
const CHUNK = 65_536;
