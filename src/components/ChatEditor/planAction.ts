import type { JsonDocument } from "../../json/JsonDocument.js";
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
  const goals = {
    up: index - 1,
    down: index + 2,
    first: firstOf(conversation, index),
    last: lastOf(conversation, index),
  };
  const to = goals[action];
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

function firstOf({ doc, messages }: Conversation, index: number): number {
  let at = index;
  while (at > 0 && isSameList({ doc, messages }, at - 1, index)) at -= 1;
  return at;
}

function lastOf({ doc, messages }: Conversation, index: number): number {
  let at = index + 1;
  while (at < messages.length && isSameList({ doc, messages }, at, index)) at += 1;
  return at;
}

function isSameList({ doc, messages }: Conversation, one: number, other: number): boolean {
  const places = [messages[one], messages[other]].map((message) => message && listPlace(doc, message));
  const [first, second] = places.map((place) => (place && "list" in place ? place.name : undefined));
  return first !== undefined && first === second;
}
