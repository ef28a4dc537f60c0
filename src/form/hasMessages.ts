import { toValue } from "../json/index.js";
import { readMessages } from "../messages/index.js";
import { fieldDocument } from "./fieldDocument.js";

/** Whether the text of inputs is JSON that holds messages the kit can read. `owner`: whose parsed document is kept. */
export function hasMessages(owner: object, text: string | undefined): boolean {
  if (text === undefined) return false;
  const doc = fieldDocument(owner, "inputs", text);
  if (doc.problems.length > 0) return false;
  return readMessages(toValue(doc)).messages.some((message) => message.format !== "raw");
}
