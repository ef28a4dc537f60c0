import type { SessionProblem } from "../../schema/SessionNote.js";

/** The text is no JSON or no session at all: it opens as text. A field of the wrong kind alone is shown and edited in place. */
export function needsRepair({ problems }: { readonly problems: readonly SessionProblem[] }): boolean {
  return problems.some(({ code }) => code !== "wrong-kind");
}
