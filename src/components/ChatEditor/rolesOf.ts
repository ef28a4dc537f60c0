import type { Message } from "../../messages/Message.js";

const COMMON = ["system", "user", "assistant", "tool"];

/** The roles to choose from: those this conversation uses, as it spells them, and the common ones it has no word for. */
export function rolesOf(messages: readonly Message[]): string[] {
  const spelled = new Set<string>();
  const known = new Set<string>();
  for (const { role, sourceRole } of messages) {
    spelled.add(sourceRole ?? role);
    known.add(role);
  }
  for (const role of COMMON) if (!known.has(role)) spelled.add(role);
  return [...spelled];
}
