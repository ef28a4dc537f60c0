import type { Outgoing, Turn } from "./Outgoing.js";

/** System and developer turns apart, for APIs that hold them beside the messages; reports those that stood among others. */
export function hoistSystem({ turns, report }: Outgoing): { readonly system: Turn[]; readonly rest: Turn[] } {
  const system: Turn[] = [];
  const rest: Turn[] = [];
  for (const turn of turns) {
    if (turn.role !== "system" && turn.role !== "developer") {
      rest.push(turn);
      continue;
    }
    system.push({ ...turn, role: "system" });
    if (rest.length > 0)
      report({
        id: turn.message.id,
        code: "order-changed",
        message: `expected ${turn.role} messages first, found one among the others: sent before them`,
      });
  }
  return { system, rest };
}
