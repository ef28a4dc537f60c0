import type { JsonLocation, JsonPath } from "../../json/JsonPath.js";

/** Which text of a message or part: of a media part `text` is the document's and `url` also the id of a stored file. */
export type SearchedField = "name" | "text" | "input" | "output" | "value" | "title" | "url";

/** One match. */
export interface MessageHit {
  /** Index of the message. */
  readonly message: number;
  /** Index of the part in the message; undefined: the match is in the message's name. */
  readonly part: number | undefined;
  readonly where: SearchedField;
  /** In a value: whether the key or the leaf at the end of `path` matches. Undefined in a text. */
  readonly in?: "key" | "value";
  /** From the root of the value, or of the JSON text, to the node that holds it. */
  readonly path?: JsonPath;
  /** UTF-16 range in the text, the key, or the leaf: strings as what they say, others as they are spelled. */
  readonly from: number;
  readonly to: number;
  /** Where it stands: the field, or the leaf in it, also inside JSON text. What is derived or folded has its part's place. */
  readonly at: JsonLocation;
}
