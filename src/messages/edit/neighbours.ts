import type { JsonDocument } from "../../json/JsonDocument.js";
import { childNodes, nodeKind } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import type { Message } from "../Message.js";
import { readMessages } from "../readMessages.js";

/** A message in an item of a list. */
export interface Neighbour {
  /** The item in the document. */
  readonly node: number;
  /** As it is read among the items around it: locations begin with the index of the item among those. */
  readonly message: Message;
}

export interface Neighbours {
  /** The nearest first. */
  readonly messages: readonly Neighbour[];
  /** The list holds events that one message was put together from. */
  readonly isFolded: boolean;
  /** All items are texts. */
  readonly areTexts: boolean;
}

/**
 * The messages of a list around an index, or around a place between two (`2.5`): those of some dozens of items, however long
 * the list is.
 */
export function neighbours(doc: JsonDocument, list: number, near: number): Neighbours {
  const from = Math.max(0, Math.floor(near) - REACH);
  const items = childNodes(doc, list).slice(from, from + 2 * REACH);
  const read = readMessages(items.map((item) => nodeValue(doc, item) ?? null)).messages;
  const messages = read.flatMap((message) => {
    const [position] = message.at[0];
    const node = typeof position === "number" ? items[position] : undefined;
    if (node === undefined) return [];
    return { node, message, distance: Math.abs(from + Number(position) - near) };
  });
  return {
    messages: messages.toSorted((one, other) => one.distance - other.distance),
    isFolded: read.some(({ at, format }) => at[0].length === 0 && format !== "raw"),
    areTexts: items.length > 0 && items.every((item) => nodeKind(doc, item) === "string"),
  };
}

const REACH = 32;
