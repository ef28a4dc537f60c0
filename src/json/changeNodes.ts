import { resolvedChanges } from "./changeJson.js";
import { decodeString } from "./decodeString.js";
import { joinTouching } from "./joinTouching.js";
import type { JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import { JsonEditError, refuse } from "./JsonEditError.js";
import { nodeStart, nodeText } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import { rawOffsets } from "./rawOffsets.js";
import { resolveNodeEdit } from "./resolveEdit.js";
import type { TextChange } from "./TextChange.js";
import { toJsonChange } from "./toJsonChange.js";

/**
 * A node by its number, -1 for the first value of an empty text. Each next number is a node of the JSON text that the string
 * before it holds. Unlike a path it tells equal keys apart at every level.
 */
export type NodeAddress = readonly [number, ...number[]];

export interface NodeEdit {
  readonly at: NodeAddress;
  readonly edit: JsonEdit;
}

/** changeJson for nodes known by their numbers, also in JSON texts that strings hold: see changeJsonAt. */
export function changeNodes(doc: JsonDocument, edits: readonly NodeEdit[]): JsonChange {
  return toJsonChange(doc, () => nodeChanges(doc, edits));
}

/** The changes, in the order of the text. Throws a JsonEditError when an edit is refused. */
export function nodeChanges(doc: JsonDocument, edits: readonly NodeEdit[]): TextChange[] {
  const here = edits.filter(({ at }) => at.length === 1);
  const inside = new Map<number, NodeEdit[]>();
  for (const { at, edit } of edits) {
    const [node, first, ...rest] = at;
    if (first !== undefined) inside.set(node, [...(inside.get(node) ?? []), { at: [first, ...rest], edit }]);
  }
  const changes = resolvedChanges(
    doc,
    here.map(({ at: [node], edit }) => resolveNodeEdit(doc, node, edit)),
  );
  for (const [node, inner] of inside) changes.push(...changesInside(doc, node, inner));
  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  for (const [index, { from }] of changes.entries()) {
    if ((changes[index - 1]?.to ?? 0) > from)
      refuse(doc, { code: "overlapping-edits", message: "Two edits touch the same node", offset: from });
  }
  return joinTouching(changes);
}

/** The edits of the JSON text in the string `node`, as changes of the document that holds the string. */
function changesInside(doc: JsonDocument, node: number, edits: readonly NodeEdit[]): TextChange[] {
  const raw = nodeText(doc, node);
  const rawOffset = rawOffsets(raw);
  const outside = (offset: number) => nodeStart(doc, node) + rawOffset(offset);
  try {
    const changes = nodeChanges(parseJson(decodeString(raw)), edits);
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
