import type { ValueKind } from "./convertKind.js";

/** A new sibling before or after a row, or a new child at the end of what is in it. */
export interface TreeInsertion {
  readonly where: "before" | "after" | "inside";
  /** Its value as JSON text; without it an empty text, to be typed over. */
  readonly json?: string | undefined;
  /** Its key, in an object; of a name that is taken, the first free one like it. Without it the key is typed. */
  readonly key?: string | undefined;
}

/** What can be done with a row. */
export type TreeCommand =
  | { readonly kind: "edit-value" | "edit-key" | "duplicate" | "remove" | "toggle" | "copy" | "cut" | "revert" }
  | ({ readonly kind: "insert" } & TreeInsertion)
  | { readonly kind: "move"; readonly by: -1 | 1 }
  | { readonly kind: "convert"; readonly to: ValueKind }
  /** Puts what was copied after the row (inside it when it is open or empty), or in its place. */
  | { readonly kind: "paste"; readonly replace: boolean };
