import type { ResolvedEdit } from "./resolveEdit.js";

/** An edit that touches what another edit claims: a node and its descendants belong to one edit only. */
export function findOverlap(edits: readonly ResolvedEdit[]): ResolvedEdit | undefined {
  const claims = edits.filter((edit) => edit.shared !== true).toSorted((a, b) => a.claim.from - b.claim.from);
  for (const [index, edit] of claims.entries()) {
    const before = claims[index - 1];
    if (before && (before.claim.to > edit.claim.from || before.claim.from === edit.claim.from)) return edit;
  }
  return edits.find((edit) => edit.shared === true && isInside(edit, claims));
}

function isInside({ claim }: ResolvedEdit, claims: readonly ResolvedEdit[]): boolean {
  const around = claims.findLast((other) => other.claim.from <= claim.from);
  return around !== undefined && around.claim.to >= claim.to;
}
