import { editProblem } from "./editProblem.js";
import { findKeyClash } from "./findKeyClash.js";
import { findOverlap } from "./findOverlap.js";
import { invertChanges } from "./invertChanges.js";
import { joinTouching } from "./joinTouching.js";
import type { AddressedEdit, JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import { resolveEdit, type ResolvedEdit } from "./resolveEdit.js";
import { rewriteSiblings } from "./rewriteSiblings.js";

/**
 * The smallest text changes that make the edits: outside the edited nodes and their separators no character changes, and new
 * members and items are laid out like their neighbours. All edits address the document as it is now, and are made together
 * or not at all: two that touch the same node are refused. In a broken text, edits are possible wherever the surroundings
 * are sound; see the problem's `code`.
 */
export function changeJson(doc: JsonDocument, edits: readonly AddressedEdit[]): JsonChange {
  const resolved: ResolvedEdit[] = [];
  for (const { at, edit } of edits) {
    const result = resolveEdit(doc, at, edit);
    if (!result.ok) return result;
    resolved.push(result.resolved);
  }
  const overlap = findOverlap(resolved);
  if (overlap) {
    const message = "Two edits touch the same node";
    return { ok: false, problem: editProblem(doc, { code: "overlapping-edits", message, offset: overlap.claim.from }) };
  }
  const clash = findKeyClash(doc, resolved);
  if (clash) {
    const message = `The object has a member ${JSON.stringify(clash.key)} already`;
    return {
      ok: false,
      problem: editProblem(doc, { code: "key-exists", message, found: clash.key, offset: clash.offset }),
    };
  }
  const changes = joinTouching([...resolved.flatMap((edit) => edit.changes), ...rewriteSiblings(doc, resolved)]);
  return { ok: true, changes, inverse: invertChanges(doc.text, changes) };
}
