import type { DiffContainer, DiffEntry } from "./DiffTree.js";

/** A stretch of rows that are drawn alike, of which the number is known without any of them. */
export type DiffSpan =
  /** One row: a container with differences inside, whose rows follow when it is open. */
  | { readonly kind: "container"; readonly container: DiffContainer; readonly open: boolean }
  /** One row: so many siblings, the first of which is `node` of the text after. */
  | { readonly kind: "fold"; readonly node: number; readonly folded: number; readonly depth: number }
  | SiblingsSpan
  /** Nodes `from` up to, not including, `to`, which were added or removed: a row for each. */
  | {
      readonly kind: "subtree";
      readonly side: "old" | "now";
      readonly holder: DiffContainer;
      readonly entry: DifferenceEntry;
      readonly from: number;
      readonly to: number;
    }
  /** One row: a value before and after, side by side. */
  | { readonly kind: "pair"; readonly holder: DiffContainer; readonly entry: DifferenceEntry };

/** Children of a node of the text after that say the same in both, from a place on. */
export interface SiblingsSpan {
  readonly kind: "siblings";
  readonly parent: number;
  readonly place: number;
  readonly count: number;
  /** By how much the places in the text before are greater. */
  readonly shift: number;
  readonly depth: number;
  /** Whether the last of them is open. */
  readonly open: boolean;
}

/** A difference, and where it stands. */
export type DifferenceEntry = Extract<DiffEntry, { kind: "difference" }>;
