import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonLocation } from "../json/JsonPath.js";
import { EditedSource } from "./edit/EditedSource.js";
import { findItem } from "./edit/findItem.js";
import type { Message } from "./Message.js";

/** The list item that a message is moved, duplicated and removed as, or why it is none. */
export type MessageItem = { readonly at: JsonLocation } | { readonly refused: string; readonly message: string };

/** What `editMessages` would move, duplicate or remove of a message in the document it was read from. */
export function messageItem(doc: JsonDocument, message: Message): MessageItem {
  const item = findItem(new EditedSource(doc, []), message);
  return "refused" in item ? item : { at: item };
}
