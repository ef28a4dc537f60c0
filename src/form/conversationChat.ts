"use client";
import { toValue, type JsonDocument } from "../json/index.js";
import { readMessages } from "../messages/index.js";
import { fieldDocument } from "./fieldDocument.js";

export { ChatEditor } from "../components/ChatEditor/ChatEditor.js";
export { liveDrafts } from "../components/ChatEditor/liveDrafts.js";

const known = new WeakMap<JsonDocument, boolean>();

/** Whether the text of inputs is JSON that holds messages the kit can read. `owner`: whose parsed document is kept. */
export function hasMessages(owner: object, text: string): boolean {
  const doc = fieldDocument(owner, "inputs", text);
  const found = known.get(doc) ?? findsMessages(doc);
  known.set(doc, found);
  return found;
}

function findsMessages(doc: JsonDocument): boolean {
  if (doc.problems.length > 0) return false;
  return readMessages(toValue(doc)).messages.some((message) => message.format !== "raw");
}
