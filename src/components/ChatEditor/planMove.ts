import type { JsonDocument } from "../../json/JsonDocument.js";
import type { Message } from "../../messages/Message.js";
import type { MessageEdit } from "../../messages/MessageEdit.js";
import { listPlace, type ListPlace } from "./messageLists.js";

/** Why a message cannot go to a place: it is no item, the place belongs to another list, or it is inside one item. */
export type MoveRefusal = "not-an-item" | "other-list" | "inside-item";

export type PlannedMove =
  | { readonly kind: "move"; readonly edit: MessageEdit; readonly next: number }
  | { readonly kind: "stay" }
  | { readonly kind: "refused"; readonly why: MoveRefusal };

/** What bringing the message at `from` before the one at `to` is (the count of messages: to the end). */
export function planMove(
  { doc, messages }: { readonly doc: JsonDocument; readonly messages: readonly Message[] },
  { from, to }: { readonly from: number; readonly to: number },
): PlannedMove {
  const message = messages[from];
  if (!message) return { kind: "stay" };
  const place = listPlace(doc, message);
  if (!("list" in place)) return { kind: "refused", why: "not-an-item" };
  if (to === from || to === from + 1) return { kind: "stay" };
  const before = placeAt(doc, messages[to - 1]);
  const after = placeAt(doc, messages[to]);
  const isSplit = before !== undefined && before.name === after?.name && before.index === after.index;
  if (isSplit) return { kind: "refused", why: "inside-item" };
  const index = after?.name === place.name ? after.index : before?.name === place.name ? before.index + 1 : undefined;
  if (index === undefined) return { kind: "refused", why: "other-list" };
  const goal = index > place.index ? index - 1 : index;
  if (goal === place.index) return { kind: "stay" };
  return { kind: "move", edit: { move: message, to: goal }, next: to > from ? to - 1 : to };
}

function placeAt(doc: JsonDocument, message: Message | undefined): ListPlace | undefined {
  const place = message && listPlace(doc, message);
  return place && "list" in place ? place : undefined;
}
