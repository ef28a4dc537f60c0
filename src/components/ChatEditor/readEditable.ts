import type { JsonDocument } from "../../json/JsonDocument.js";
import { parseJson } from "../../json/parseJson.js";
import { toValue } from "../../json/toValue.js";
import type { Message } from "../../messages/Message.js";
import { readMessages } from "../../messages/readMessages.js";
import { listPlace } from "./messageLists.js";

/** A text and the messages in it. Keys of a record that hold no messages are left to the JSON. */
export function readEditable(text: string): { readonly doc: JsonDocument; readonly messages: readonly Message[] } {
  const doc = parseJson(text);
  if (doc.problems.length > 0 || doc.size === 0) return { doc, messages: [] };
  const { messages } = readMessages(toValue(doc));
  return { doc, messages: messages.filter((message) => message.format !== "raw" || listPlace(message) !== undefined) };
}
