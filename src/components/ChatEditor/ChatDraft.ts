import type { JsonLocation } from "../../json/JsonPath.js";

/** Text typed over a JSON value of a message that the record cannot take yet, such as half an object. */
export interface ChatDraft {
  /** Where the value stands in the text. */
  readonly at: JsonLocation;
  /** The JSON text there, which the draft was typed on. */
  readonly base: string;
  readonly text: string;
  /** Why it cannot be taken, in words for the reader. */
  readonly problem: string;
}
