import { changeJson } from "./changeJson.js";
import { decodeString } from "./decodeString.js";
import { editProblem } from "./editProblem.js";
import { findNode } from "./findNode.js";
import { formatPath } from "./formatPath.js";
import { invertChanges } from "./invertChanges.js";
import { joinTouching } from "./joinTouching.js";
import type { AddressedEdit, JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import type { JsonLocation, JsonPath, JsonTarget } from "./JsonPath.js";
import type { JsonProblem } from "./JsonProblem.js";
import { nodeKind, nodeText } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import { rawOffsets } from "./rawOffsets.js";
import type { TextChange } from "./TextChange.js";

/** An edit of a node that may stand in JSON texts held by strings. */
export interface LocatedEdit {
  readonly at: JsonLocation | Exclude<JsonTarget, JsonPath>;
  readonly edit: JsonEdit;
}

/**
 * changeJson for nodes inside JSON texts that strings hold, at any level: the smallest changes of the outermost text, escaped
 * as often as the string needs it; escapes that are not edited stay as they are written.
 */
export function changeJsonAt(doc: JsonDocument, edits: readonly LocatedEdit[]): JsonChange {
  const here: AddressedEdit[] = [];
  const inside = new Map<number, LocatedEdit[]>();
  for (const { at, edit } of edits) {
    if ("path" in at) {
      here.push({ at, edit });
      continue;
    }
    const [outer, first, ...rest] = at;
    if (first === undefined) {
      here.push({ at: outer, edit });
      continue;
    }
    const node = findNode(doc, outer);
    if (node < 0 || nodeKind(doc, node) !== "string") {
      return refused(doc, "not-found", `There is no JSON text at ${formatPath(outer)}`, 0);
    }
    inside.set(node, [...(inside.get(node) ?? []), { at: [first, ...rest], edit }]);
  }
  const outerChange = changeJson(doc, here);
  if (!outerChange.ok) return outerChange;
  const changes = [...outerChange.changes];
  for (const [node, innerEdits] of inside) {
    const inner = changeInside(doc, node, innerEdits);
    if (!inner.ok) return inner;
    changes.push(...inner.changes);
  }
  const ordered = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const overlap = ordered.find((change, index) => (ordered[index - 1]?.to ?? 0) > change.from);
  if (overlap) return refused(doc, "overlapping-edits", "Two edits touch the same node", overlap.from);
  const joined = joinTouching(ordered);
  return { ok: true, changes: joined, inverse: invertChanges(doc.text, joined) };
}

/** The edits of the JSON text in the string `node`, as changes of the document that holds the string. */
function changeInside(
  doc: JsonDocument,
  node: number,
  edits: readonly LocatedEdit[],
): { ok: true; changes: TextChange[] } | { ok: false; problem: JsonProblem } {
  const raw = nodeText(doc, node);
  const start = doc.start[node] ?? 0;
  const rawOffset = rawOffsets(raw);
  const outside = (offset: number) => start + rawOffset(offset);
  const change = changeJsonAt(parseJson(decodeString(raw)), edits);
  if (!change.ok) {
    const { code, message, expected, found, offset } = change.problem;
    return { ok: false, problem: editProblem(doc, { code, message, expected, found, offset: outside(offset) }) };
  }
  const changes = change.changes.map(({ from, to, insert }) => ({
    from: outside(from),
    to: outside(to),
    insert: JSON.stringify(insert).slice(1, -1),
  }));
  return { ok: true, changes };
}

function refused(doc: JsonDocument, code: string, message: string, offset: number): JsonChange {
  return { ok: false, problem: editProblem(doc, { code, message, offset }) };
}
