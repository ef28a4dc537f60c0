import type { JsonDocument } from "../../json/JsonDocument.js";
import { toValue } from "../../json/toValue.js";
import type { Message } from "../../messages/Message.js";
import { readMessages } from "../../messages/readMessages.js";

/** The messages in a text. Keys of a record that hold no messages are left to the JSON. */
export function readEditable(doc: JsonDocument): readonly Message[] {
  if (doc.problems.length > 0 || doc.size === 0) return [];
  const { messages } = readMessages(toValue(doc));
  return messages.filter(({ format, at }) => format !== "raw" || typeof at.at(-1)?.at(-1) === "number");
}
