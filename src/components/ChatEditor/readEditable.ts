import type { JsonDocument } from "../../json/JsonDocument.js";
import { toValue } from "../../json/toValue.js";
import type { Message } from "../../messages/Message.js";
import { isRecord } from "../../messages/isRecord.js";
import { readMessages } from "../../messages/readMessages.js";
import { listPlace } from "./messageLists.js";

export interface Editable {
  readonly messages: readonly Message[];
  /** The record that holds the messages: what fills in the variables of their texts. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/** The messages in a text. Keys of a record that hold no messages are left to the JSON. */
export function readEditable(doc: JsonDocument): Editable {
  if (doc.problems.length > 0 || doc.size === 0) return { messages: [] };
  const value = toValue(doc);
  const { messages } = readMessages(value);
  return {
    messages: messages.filter((message) => message.format !== "raw" || listPlace(message) !== undefined),
    ...(isRecord(value) && { record: value }),
  };
}
