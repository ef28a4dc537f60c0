import type { JsonPlaces } from "./rows/JsonRows.js";

/** A stretch of a key or value, in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The next match in a text, at or after an offset. */
export type TextMatcher = (text: string, from?: number) => TextRange | undefined;

/** A match in the tree. */
export interface JsonMatch extends TextRange {
  readonly places: JsonPlaces;
  readonly in: "key" | "value";
}
