import type { JsonDifference } from "../../../json/diffJson.js";
import type { TextNodes } from "../../JsonViewer/rows/TextNodes.js";

/** An object or array that is in both texts and has differences inside. */
export interface DiffContainer extends DiffPlaces {
  /** Undefined for the outermost one. Of two texts that differ as a whole that one has no nodes. */
  readonly parent: DiffContainer | undefined;
  /** Levels above its children that have rows. */
  readonly depth: number;
  /** Its differences: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly DiffEntry[];
}

/** A node before and after, -1 for none, and where it stands among its siblings; where there is none, the place it would have. */
export interface DiffPlaces {
  readonly old: number;
  readonly now: number;
  readonly oldPlace: number;
  readonly nowPlace: number;
}

/** What stands in a container, in the order of the text, what is gone where it stood. */
export type DiffEntry =
  /** So many siblings that say the same; the next entry, if there is one, is a difference or holds some. */
  | { readonly kind: "same"; readonly oldPlace: number; readonly nowPlace: number; readonly count: number }
  | { readonly kind: "inside"; readonly container: DiffContainer }
  | ({ readonly kind: "difference"; readonly index: number } & DiffPlaces);

/** Two texts as one tree: what is between and around their differences. */
export interface DiffTree {
  readonly before: TextNodes;
  readonly after: TextNodes;
  readonly differences: readonly JsonDifference[];
  readonly root: DiffContainer;
  /** The containers the differences stand in. */
  readonly holders: readonly DiffContainer[];
}
