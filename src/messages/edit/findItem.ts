import type { JsonLocation } from "../../json/JsonPath.js";
import { locate } from "../../json/locate.js";
import { nodeKind } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import { locationId } from "../locationId.js";
import type { Located } from "../Message.js";
import { readMessages } from "../readMessages.js";
import type { EditedSource } from "./EditedSource.js";
import { locationsAbove } from "./locationsAbove.js";
import type { Refusal } from "./Plan.js";

/**
 * The list item that a message or a part is, in the document. A message may stand inside its item, when that holds no other
 * message. What shares its place with others, or stands in several places, is no item.
 */
export function findItem(source: EditedSource, located: Located): JsonLocation | Refusal {
  const at = source.relative(located.at);
  if (!at) return OUTSIDE;
  const shared = sharedPlace(source, located);
  if (shared?.is === "folded") return FOLDED;
  if ("role" in located) return messageItem(source, at, shared ? FLATTENED : NO_ITEM);
  if (!isItem(at) || shared?.isWhole) return shared ? FLATTENED : NO_ITEM;
  return isScattered(located) ? FOLDED : at;
}

function messageItem({ doc }: EditedSource, at: JsonLocation, none: Refusal): JsonLocation | Refusal {
  const item = locationsAbove(at).find(isItem);
  if (!item) return none;
  const found = locate(doc, item);
  if (!found) return { refused: "not-found", message: "this message is not in the document" };
  const value = nodeValue(found.doc, found.node);
  // What a model gave is read otherwise than what stands in a list: it must hold one message either way.
  const [alone, listed] = [readMessages(value).messages, readMessages([value]).messages];
  const messages = alone.length < listed.length ? listed : alone;
  if (messages.length < 2) return item;
  if (new Set(messages.map((message) => locationId(message.at))).size === 1) return FLATTENED;
  const message = `this message is no item of a list, and the item around it holds ${messages.length} messages`;
  return { refused: "not-in-a-list", message };
}

interface SharedPlace {
  readonly is: "folded" | "flattened";
  /** It has no place of its own inside the shared one. */
  readonly isWhole: boolean;
}

/** Ids name the place that messages of a stream, or of flattened keys, share: see MessageSink. */
function sharedPlace(source: EditedSource, { id, at }: Located): SharedPlace | undefined {
  const sign = id.indexOf("@");
  if (sign < 0) return undefined;
  const name = id.slice(0, sign);
  const holder = locationsAbove(at).find((one) => locationId(one) === name);
  const place = holder && source.relative(holder);
  const found = place && locate(source.doc, place);
  if (!found) return undefined;
  const is = nodeKind(found.doc, found.node) === "array" ? "folded" : "flattened";
  return { is, isWhole: locationId(at) === name };
}

/** A field of it stands outside its place. */
function isScattered({ at, fields = {} }: Located): boolean {
  const place = locationId(at);
  const isInside = (one: JsonLocation) => locationsAbove(one).some((above) => locationId(above) === place);
  return !Object.values(fields).every((places) => places.every(isInside));
}

const isItem = (at: JsonLocation): boolean => typeof at.at(-1)?.at(-1) === "number";

const OUTSIDE: Refusal = {
  refused: "outside-document",
  message: "this message was read from another part of the session",
};
const NO_ITEM: Refusal = { refused: "not-in-a-list", message: "this is no item of a list" };
const FOLDED: Refusal = {
  refused: "folded",
  message: "this was put together from several places of the source, and is no item of a list",
};
const FLATTENED: Refusal = {
  refused: "flattened",
  message: "this stands in flattened keys of a record that holds more, and is no item of a list",
};
