import { changeRow } from "./changeRow.js";
import { membersNamed } from "./findNode.js";
import { joinTouching } from "./joinTouching.js";
import type { AddressedEdit, JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import { refuse } from "./JsonEditError.js";
import { resolveEdit, type ResolvedEdit } from "./resolveEdit.js";
import type { TextChange } from "./TextChange.js";
import { toJsonChange } from "./toJsonChange.js";

/**
 * The smallest text changes that make the edits: outside the edited nodes and their separators no character changes, and new
 * members and items are laid out like their neighbours. All edits address the document as it is now, and are made together
 * or not at all: two that touch the same node are refused. In a broken text, edits are possible wherever the surroundings
 * are sound; see the problem's `code`.
 */
export function changeJson(doc: JsonDocument, edits: readonly AddressedEdit[]): JsonChange {
  return toJsonChange(doc, () => editChanges(doc, edits));
}

/** The changes, in the order of the text. Throws a JsonEditError when an edit is refused. */
export function editChanges(doc: JsonDocument, edits: readonly AddressedEdit[]): TextChange[] {
  return resolvedChanges(
    doc,
    edits.map((edit) => resolveEdit(doc, edit)),
  );
}

/** The changes, in the order of the text. Throws a JsonEditError when edits exclude each other. */
export function resolvedChanges(doc: JsonDocument, resolved: readonly ResolvedEdit[]): TextChange[] {
  refuseOverlaps(doc, resolved);
  refuseEqualKeys(doc, resolved);
  const changes = resolved.flatMap(({ from, to, text }) => (text === undefined ? [] : { from, to, insert: text }));
  for (const container of new Set(resolved.map((edit) => edit.container))) {
    const row = resolved.filter((edit) => edit.container === container);
    if (container !== undefined) changes.push(...changeRow(doc, container, row));
  }
  return joinTouching(changes);
}

/** A node and its descendants belong to one edit only. */
function refuseOverlaps(doc: JsonDocument, edits: readonly ResolvedEdit[]): void {
  let reach = 0;
  let last: ResolvedEdit | undefined;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const { from, to, text } = edit;
    const isRepeated = text !== undefined && from === last?.from && to === last.to;
    if (from < reach || isRepeated) {
      refuse(doc, { code: "overlapping-edits", message: "Two edits touch the same node", offset: from });
    }
    reach = Math.max(reach, to);
    last = edit;
  }
}

function refuseEqualKeys(doc: JsonDocument, edits: readonly ResolvedEdit[]): void {
  const free = new Set(edits.map((edit) => edit.keyless));
  const taken = new Set<string>();
  for (const { container, newKey, from } of edits) {
    if (container === undefined || newKey === undefined) continue;
    const name = `${container} ${newKey}`;
    if (taken.has(name) || membersNamed(doc, container, newKey).some((member) => !free.has(member))) {
      const message = `The object has a member ${JSON.stringify(newKey)} already`;
      refuse(doc, { code: "key-exists", message, found: newKey, offset: from });
    }
    taken.add(name);
  }
}
