import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { Message, Role } from "../../messages/Message.js";
import type { MessageEdit } from "../../messages/MessageEdit.js";
import { listPlace } from "./messageLists.js";
import { planMove } from "./planMove.js";

/** What can be done with a message as an item of its list. */
export type MessageAction = "up" | "down" | "first" | "last" | "duplicate" | "remove";

/** A new message: before or after another. */
export interface Insertion {
  readonly where: "before" | "after";
  /** Default: the one whose turn it is. */
  readonly role?: Role;
}

/** An action as an edit, and the index of the message that is at hand afterwards. */
export interface PlannedAction {
  readonly edit: MessageEdit;
  readonly next: number | undefined;
}

export interface Conversation {
  readonly doc: JsonDocument;
  readonly messages: readonly Message[];
}

/** The edit of an action on the message at `index`; undefined where its place does not allow it. */
export function planAction(
  conversation: Conversation,
  index: number,
  action: MessageAction,
): PlannedAction | undefined {
  const { doc, messages } = conversation;
  const message = messages[index];
  if (!message || !("list" in listPlace(doc, message))) return undefined;
  if (action === "duplicate") return { edit: { duplicate: message }, next: index + 1 };
  if (action === "remove") return { edit: { remove: message }, next: undefined };
  const to = goalOf(conversation, index, action);
  if (to < 0 || to > messages.length) return undefined;
  const move = planMove(conversation, { from: index, to });
  return move.kind === "move" ? move : undefined;
}

/** The edit that adds an empty message before or after the one at `index`. */
export function planInsertion(
  { doc, messages }: Conversation,
  index: number,
  { where, role }: Insertion,
): PlannedAction | undefined {
  const message = messages[index];
  const place = message && listPlace(doc, message);
  if (!message || !place || !("list" in place)) return undefined;
  const at = where === "before" ? 0 : 1;
  const turn = messages[index + at - 1]?.role === "user" ? "assistant" : "user";
  return {
    edit: { insert: { role: role ?? turn, text: "" }, into: place.list, index: place.index + at },
    next: index + at,
  };
}

/** The message before which another goes. */
function goalOf({ doc, messages }: Conversation, index: number, action: "up" | "down" | "first" | "last"): number {
  if (action === "up") return index - 1;
  if (action === "down") return index + 2;
  const message = messages[index];
  const place = message && listPlace(doc, message);
  const list = place && "list" in place ? place.list : undefined;
  if (!list) return -1;
  // Not each one's place: to find one costs a step for each message before it.
  const isIn = (at: number) => isBelow(messages[at], list);
  let to = action === "first" ? index : index + 1;
  while (action === "first" ? isIn(to - 1) : isIn(to)) to += action === "first" ? -1 : 1;
  return to;
}

/** Whether a message stands somewhere in a list. */
function isBelow(message: Message | undefined, list: JsonLocation): boolean {
  const depth = list.length - 1;
  const holder = list[depth] ?? [];
  if (!message || message.at.length < list.length) return false;
  const outer = message.at.slice(0, depth);
  return (
    (depth === 0 || JSON.stringify(outer) === JSON.stringify(list.slice(0, depth))) &&
    holder.every((key, index) => message.at[depth]?.[index] === key)
  );
}
