import type { Message } from "../../messages/Message.js";
import type { MessageEdit } from "../../messages/MessageEdit.js";
import { isSameList, listPlace } from "./messageLists.js";

/** What the buttons of a message do. */
export type MessageAction = "up" | "down" | "duplicate" | "remove" | "insert";

/** An action as an edit, and the index of the message that is at hand afterwards. */
export interface PlannedAction {
  readonly edit: MessageEdit;
  readonly next: number | undefined;
}

/** The edit of an action on the message at `index`; undefined where its place does not allow it. */
export function planAction(
  messages: readonly Message[],
  index: number,
  action: MessageAction,
): PlannedAction | undefined {
  const message = messages[index];
  const place = message && listPlace(message);
  if (!message || !place) return undefined;
  switch (action) {
    case "duplicate":
      return { edit: { duplicate: message }, next: index + 1 };
    case "remove":
      return { edit: { remove: message }, next: undefined };
    case "insert": {
      const role = message.role === "user" ? "assistant" : "user";
      return { edit: { insert: { role, text: "" }, into: place.list, index: place.index + 1 }, next: index + 1 };
    }
    default: {
      const next = action === "up" ? index - 1 : index + 1;
      const neighbour = messages[next];
      const target = neighbour && listPlace(neighbour);
      if (!target || target.index === place.index || !isSameList(place, target)) return undefined;
      return { edit: { move: message, to: target.index }, next };
    }
  }
}
