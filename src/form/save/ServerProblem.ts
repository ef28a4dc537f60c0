import type { JsonPath } from "../../json/index.js";

/** Something that the one who stores a session did not accept. */
export interface ServerProblem {
  /** Where: the first step is a field of the session under its SDK name. `[]`: of the session as a whole. */
  readonly path: JsonPath;
  /** In words for the reader: what was expected, what was found. */
  readonly message: string;
  /** Default: `server`. */
  readonly code?: string;
}
