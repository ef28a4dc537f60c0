import type { JsonPath } from "../../json/index.js";
import type { FieldSpec } from "../fields/FieldSpec.js";
import type { ReviewPlace } from "./ReviewField.js";

/** A value that is to be rated, and what is known of it. */
export interface ReviewTarget extends ReviewPlace {
  /** Names it among the others. */
  readonly key: string;
  readonly title: string;
  readonly spec: FieldSpec;
  readonly isRequired: boolean;
  /** The note about it: `<name>_explanation` beside it. Undefined: there can be none. */
  readonly note: ReviewNote | undefined;
}

export interface ReviewNote {
  readonly path: JsonPath;
  readonly spec: FieldSpec;
  /** The schema names it, or the session has it. */
  readonly isKnown: boolean;
}
