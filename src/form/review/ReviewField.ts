import type { JsonPath } from "../../json/index.js";
import type { SessionRecordField } from "../../schema/index.js";
import type { FieldSpec } from "../fields/FieldSpec.js";

/** The place of a value in a session. */
export interface ReviewPlace {
  /** The record: as a rule `metrics` or `feedback`. */
  readonly field: SessionRecordField;
  readonly path: JsonPath;
}

/** A value that is to be rated. */
export interface ReviewField extends ReviewPlace {
  /** What it may be. Default: what the schema says; where it says nothing, what the value is now. */
  readonly spec?: FieldSpec;
}
