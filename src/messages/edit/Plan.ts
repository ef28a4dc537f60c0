import type { JsonEdit } from "../../json/JsonEdit.js";
import type { JsonLocation } from "../../json/JsonPath.js";

/** One edit of messages as an edit of the document, or why there is none. */
export type Plan = PlannedEdit | Refusal;

export interface PlannedEdit {
  readonly at: JsonLocation;
  readonly edit: JsonEdit;
}

export interface Refusal {
  /** The problem's code. */
  readonly refused: string;
  readonly message: string;
  readonly offset?: number;
}
