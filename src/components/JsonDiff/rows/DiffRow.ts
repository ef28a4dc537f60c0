import type { JsonNode } from "../../JsonViewer/rows/JsonRowSource.js";

/** `changed`: an object or array with differences inside, or, side by side, two scalars. */
export type DiffStatus = "unchanged" | "added" | "removed" | "changed";

/** One side of a row. */
export interface DiffCell {
  readonly node: JsonNode;
  /** Undefined for the outermost value. */
  readonly key: string | number | undefined;
  readonly duplicate: boolean;
}

/** One visible row. */
export interface DiffRow {
  /** Told apart from every other row, and the same as long as the texts and the layout are. */
  readonly id: string;
  readonly status: DiffStatus;
  /** Levels above it that have rows. */
  readonly depth: number;
  /** What it shows of the text before and of the text after. What is the same in both is in both. */
  readonly old: DiffCell | undefined;
  readonly now: DiffCell | undefined;
  /** Undefined for what cannot be opened. */
  readonly open: boolean | undefined;
  /** What to hand to `toggleRow` to open or close it. */
  readonly toggle: DiffToggle | undefined;
  /** Siblings that say the same, which it stands for; 0 for every other row. */
  readonly folded: number;
  /** The difference that it belongs to, -1 for none. */
  readonly difference: number;
  /** Whether the difference begins, or has its other half, here. */
  readonly leads: boolean;
  /** How many differences are inside a container that is in both. */
  readonly inside: number;
}

/** A row that opens and closes: by its node, or a fold by the first node in it. */
export interface DiffToggle {
  readonly kind: "old" | "now" | "fold";
  readonly node: number;
}
