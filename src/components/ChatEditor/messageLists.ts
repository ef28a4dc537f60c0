import type { JsonLocation } from "../../json/JsonPath.js";
import { findNode } from "../../json/findNode.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeKind } from "../../json/nodes.js";
import type { Message } from "../../messages/Message.js";
import { messageItem } from "../../messages/messageItem.js";

/** Where a message stands in a list: the list, the index in it, and a name of the list to compare. */
export interface ListPlace {
  readonly list: JsonLocation;
  readonly index: number;
  readonly name: string;
}

/** Why a message is no item of a list, in words. */
export interface NoPlace {
  readonly message: string;
}

/** A message is a new object when anything of it changed, its place included. */
const PLACES = new WeakMap<Message, ListPlace | NoPlace>();

/** The list a message is an item of, or why it is none. */
export function listPlace(doc: JsonDocument, message: Message): ListPlace | NoPlace {
  const known = PLACES.get(message);
  if (known) return known;
  const found = messageItem(doc, message);
  const place = "refused" in found ? { message: found.message } : placeOf(found.at);
  PLACES.set(message, place);
  return place;
}

function placeOf(at: JsonLocation): ListPlace | NoPlace {
  const [first, ...inner] = at;
  const last = inner.at(-1) ?? first;
  const index = Number(last.at(-1));
  const holder = last.slice(0, -1);
  const list: JsonLocation = inner.length === 0 ? [holder] : [first, ...inner.slice(0, -1), holder];
  return { list, index, name: JSON.stringify(list) };
}

const LIST_KEYS = ["chat_history", "messages"];

/** An empty list where messages belong, in a document that has no message. */
export function emptyList(doc: JsonDocument): JsonLocation | undefined {
  if (doc.size === 0) return undefined;
  if (nodeKind(doc, 0) === "array") return [[]];
  const key = LIST_KEYS.find((one) => {
    const node = findNode(doc, [one]);
    return node >= 0 && nodeKind(doc, node) === "array";
  });
  return key === undefined ? undefined : [[key]];
}
