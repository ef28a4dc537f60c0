import type { JsonLocation } from "../../json/JsonPath.js";
import { findNode } from "../../json/findNode.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeKind } from "../../json/nodes.js";
import type { Message } from "../../messages/Message.js";

/** Where a message stands in a list: the list, and the index in it. */
export interface ListPlace {
  readonly list: JsonLocation;
  readonly index: number;
}

/** The list a message is an item of; undefined for a message that is a record of its own. */
export function listPlace({ at }: Message): ListPlace | undefined {
  const [first, ...inner] = at;
  const last = inner.at(-1) ?? first;
  const index = last.at(-1);
  if (typeof index !== "number") return undefined;
  const holder = last.slice(0, -1);
  return { list: inner.length === 0 ? [holder] : [first, ...inner.slice(0, -1), holder], index };
}

export function isSameList(one: ListPlace | undefined, other: ListPlace | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one.list) === JSON.stringify(other.list);
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
