import type { JsonMatch } from "../JsonMatch.js";

/** A search that goes on only when asked to. */
export interface JsonSearch {
  readonly count: number;
  readonly done: boolean;
  /** Looks on for about `ms` milliseconds and tells whether it is done. */
  step(ms: number): boolean;
  match(index: number): JsonMatch | undefined;
}
