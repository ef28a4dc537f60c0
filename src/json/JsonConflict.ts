import type { JsonPath } from "./JsonPath.js";

/** A place that two sides changed in different ways. The texts are JSON as each side spells it, absent where it has nothing. */
export interface JsonConflict {
  /** Where it is in the merged text, or would be. At `[]` the texts are the whole texts, which may be no JSON. */
  readonly path: JsonPath;
  /** Which of several equal keys it is at the last step, from 0; absent where there is one. */
  readonly nth?: number | undefined;
  readonly base?: string | undefined;
  /** What stands in the merged text. */
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
}
