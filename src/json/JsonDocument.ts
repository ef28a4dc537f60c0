import type { JsonProblem } from "./JsonProblem.js";

/**
 * The index of a text: for each node, in preorder from 0 (the root), the UTF-16 range of the value (`start`, `end`), the first
 * node after the subtree (`next`), and the offset of the key's opening quote (`key`, -1 for items and the root).
 */
export interface JsonColumns {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly next: Int32Array;
  readonly key: Int32Array;
}

/**
 * A parsed JSON text: a text without a value has no nodes. Each column is `size` long.
 *
 * A document never changes, but applyChanges lets the new document take the old one's columns over: read them from the
 * document each time and keep none across a change. An old document that is asked for its columns makes them again.
 */
export interface JsonDocument extends JsonColumns {
  /** The whole text, as given (a leading BOM included). After a change its pieces are copied together when it is first read, not when it is passed on. */
  readonly text: string;
  /** The length of the text. `length`, `slice` and `charCodeAt` do not join the pieces. */
  readonly length: number;
  /** The text between two offsets, up to the end by default. */
  slice(from: number, to?: number): string;
  /** The UTF-16 unit at an offset, NaN outside the text. */
  charCodeAt(at: number): number;
  readonly problems: readonly JsonProblem[];
  /** Number of nodes. */
  readonly size: number;
}

/** What a node is, read from its first character. `invalid`: recovered from text that is no JSON value. */
export type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null" | "invalid";
