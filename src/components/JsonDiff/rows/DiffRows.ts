import type { DiffRow } from "./DiffRow.js";

/** The visible rows of a comparison. Asking for those in view costs nothing for the others. */
export interface DiffRows {
  readonly count: number;
  /** The rows `from` up to, not including, `to`. */
  slice(from: number, to: number): readonly DiffRow[];
  /** The row a difference begins in; when it is hidden, that of the closed container around it. */
  rowOf(difference: number): number;
  /** The row of the container around the one of a row; of the outermost ones the row itself. */
  above(row: number): number;
}

/** `inline`: what was there above what is there now. `side-by-side`: both in one row. */
export type DiffLayout = "inline" | "side-by-side";
