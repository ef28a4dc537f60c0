import { editChanges } from "./changeJson.js";
import { decodeString } from "./decodeString.js";
import { findNode } from "./findNode.js";
import { formatPath } from "./formatPath.js";
import { joinTouching } from "./joinTouching.js";
import type { AddressedEdit, JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import { JsonEditError, refuse } from "./JsonEditError.js";
import type { JsonLocation, JsonPath, JsonTarget } from "./JsonPath.js";
import { nodeKind, nodeStart, nodeText } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import { rawOffsets } from "./rawOffsets.js";
import type { TextChange } from "./TextChange.js";
import { toJsonChange } from "./toJsonChange.js";

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
  return toJsonChange(doc, () => locatedChanges(doc, edits));
}

function locatedChanges(doc: JsonDocument, edits: readonly LocatedEdit[]): TextChange[] {
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
      refuse(doc, { code: "not-found", message: `There is no JSON text at ${formatPath(outer)}`, offset: 0 });
    }
    inside.set(node, [...(inside.get(node) ?? []), { at: [first, ...rest], edit }]);
  }
  const changes = editChanges(doc, here);
  for (const [node, inner] of inside) changes.push(...changesInside(doc, node, inner));
  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, { from }] of changes.entries()) {
    if ((changes[index - 1]?.to ?? 0) > from)
      refuse(doc, { code: "overlapping-edits", message: "Two edits touch the same node", offset: from });
  }
  return joinTouching(changes);
}

/** The edits of the JSON text in the string `node`, as changes of the document that holds the string. */
function changesInside(doc: JsonDocument, node: number, edits: readonly LocatedEdit[]): TextChange[] {
  const raw = nodeText(doc, node);
  const rawOffset = rawOffsets(raw);
  const outside = (offset: number) => nodeStart(doc, node) + rawOffset(offset);
  try {
    const changes = locatedChanges(parseJson(decodeString(raw)), edits);
    return changes.map(({ from, to, insert }) => ({
      from: outside(from),
      to: outside(to),
      insert: JSON.stringify(insert).slice(1, -1),
    }));
  } catch (error) {
    if (!(error instanceof JsonEditError)) throw error;
    return refuse(doc, { ...error.problem, offset: outside(error.problem.offset) });
  }
}
