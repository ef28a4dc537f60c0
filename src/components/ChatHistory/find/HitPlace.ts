import type { JsonPlace } from "../../JsonViewer/JsonExpansion.js";

/** Where a match is drawn, and what must be open for it. */
export interface HitPlace {
  /** Index of the row. */
  readonly row: number;
  /** The block of text: its `data-sk-block`. */
  readonly block: string;
  /** Folds to open and pages to turn to, by the key under which they are remembered: at least this number. */
  readonly open: readonly (readonly [key: string, atLeast: number])[];
  /** Where the match begins in a text, in UTF-16 units: of a long one only a stretch is in the page. */
  readonly offset?: number;
  /** The place in the tree that the block may be. */
  readonly place?: JsonPlace;
}
