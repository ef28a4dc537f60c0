import type { JsonNode } from "./JsonRowSource.js";

/** Places among siblings from the root down to a node: unlike a path they tell equal keys apart. */
export type JsonPlaces = readonly number[];

/** Stands between the place of a string and the places inside the JSON text that it holds. */
export const INSIDE_TEXT = -1;

/** One visible row. */
export interface JsonRowData {
  /** Told apart from every other row, and the same as long as the source is. */
  readonly id: string | number;
  readonly node: JsonNode;
  /** Undefined for the row of the root. */
  readonly key: string | number | undefined;
  readonly duplicate: boolean;
  /** Levels above it that have rows. */
  readonly depth: number;
  readonly place: number;
  /** Number of siblings, itself included. */
  readonly siblings: number;
  /** Undefined for what cannot be opened. */
  readonly open: boolean | undefined;
}

/** The visible rows of a tree. Asking for those in view costs nothing for the others. */
export interface JsonRows {
  readonly count: number;
  /** The rows `from` up to, not including, `to`. */
  slice(from: number, to: number): readonly JsonRowData[];
  placesAt(row: number): JsonPlaces;
  /** The row of a node; when it is hidden (not `exact`), that of the nearest node above it. */
  rowOf(places: JsonPlaces): { readonly row: number; readonly exact: boolean };
}
