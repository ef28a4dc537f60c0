import type { SteppedSearch } from "../../find/useSteppedSearch.js";
import type { JsonMatch } from "../JsonMatch.js";

/** A search of a tree. */
export interface JsonSearch extends SteppedSearch {
  match(index: number): JsonMatch | undefined;
}
