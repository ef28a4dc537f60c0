import type { JsonProblem } from "./JsonProblem.js";

/**
 * A parsed JSON text. Nodes are numbered in preorder from 0 (the root); a text without a value has no nodes.
 * `start`, `end`: UTF-16 range of the value. `next`: the first node after the subtree. `key`: offset of the key's
 * opening quote, -1 for items and the root. Each column is `size` long. A document never changes.
 */
export interface JsonDocument {
  /** The whole text, as given (a leading BOM included). */
  readonly text: string;
  readonly problems: readonly JsonProblem[];
  /** Number of nodes. */
  readonly size: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly next: Int32Array;
  readonly key: Int32Array;
}

/** What a node is, read from its first character. `invalid`: recovered from text that is no JSON value. */
export type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null" | "invalid";
