import type { JsonDocument } from "./JsonDocument.js";
import type { NodeMatches } from "./matchNodes.js";
import type { ResolvedEdit } from "./resolveEdit.js";

/** Three valid texts, and what became of the nodes of `base` in the two others. */
export interface MergeTexts {
  readonly base: JsonDocument;
  readonly mine: JsonDocument;
  readonly theirs: JsonDocument;
  readonly toMine: NodeMatches;
  readonly toTheirs: NodeMatches;
  /** Equal for nodes that say the same, and hardly ever for others. */
  readonly myHash: (node: number) => number;
  readonly theirHash: (node: number) => number;
}

/** A node in the three texts, -1 where it is not. */
export interface NodeTriple {
  readonly base: number;
  readonly mine: number;
  readonly theirs: number;
}

/** A node and its place in the merged text. */
export interface MergePlace extends NodeTriple {
  /** Its key, or its index in the merged array. */
  readonly step: string | number;
  /** Its number among equal keys, where a side has its key several times. */
  readonly nth?: number | undefined;
  /** How many steps lead to it. */
  readonly depth: number;
}

/** What comes of the children of one object or array. */
export interface MergedRow {
  /** What they removed and added, as edits of my row. */
  readonly edits: readonly ResolvedEdit[];
  /** The children to be looked into, in the order of the merged text; those that I removed last, if they have keys. */
  readonly places: readonly MergePlace[];
}
