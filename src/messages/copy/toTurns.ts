import type { Message, Part } from "../Message.js";
import type { Turn, TurnRole } from "./Outgoing.js";

/** Messages split where the role changes: results go out as `tool`, calls as the assistant's, unknown roles as the user's. */
export function toTurns(messages: readonly Message[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    let open: { readonly role: TurnRole; readonly parts: Part[] } | undefined;
    for (const part of message.parts) {
      const role = ROLE_OF_KIND[part.kind] ?? SPEAKERS.find((one) => one === message.role) ?? "user";
      if (open?.role !== role) {
        open = { role, parts: [] };
        turns.push({ message, ...open });
      }
      open.parts.push(part);
    }
  }
  return turns;
}

const ROLE_OF_KIND: Partial<Record<Part["kind"], TurnRole>> = { "tool-call": "assistant", "tool-result": "tool" };
const SPEAKERS: readonly TurnRole[] = ["system", "developer", "user", "assistant"];
