import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { nodeAtOffset, nodeEnd, nodeLead, nodeNext, nodeStart, pathOf } from "../../json/nodes.js";
import type { TextChange } from "../../json/TextChange.js";
import { staysInPlace } from "./staysInPlace.js";

/**
 * Whether all that changes of a text touch may be edited: the smallest value around each, and every value that it reaches into.
 * A change of one value must leave it one value, unless what is around it may be edited too.
 */
export function mayChangeText(
  doc: JsonDocument,
  changes: readonly TextChange[],
  canEdit: (path: JsonPath) => boolean,
): boolean {
  return changes.every((change) => {
    const node = nodeAround(doc, change);
    const path = node < 0 ? [] : pathOf(doc, node);
    if (!canEdit(path)) return false;
    const isFilled = nodeNext(doc, node) > node + 1;
    const isWithin = isFilled && change.from > nodeStart(doc, node) && change.to < nodeEnd(doc, node);
    const isFree = isWithin || path.length === 0 || canEdit(path.slice(0, -1));
    if (!isFree && !staysOneValue(doc, node, change)) return false;
    for (let inner = node + 1; inner < nodeNext(doc, node) && nodeLead(doc, inner) < change.to; inner++) {
      if (nodeEnd(doc, inner) > change.from && !canEdit(pathOf(doc, inner))) return false;
    }
    return true;
  });
}

/** The smallest node that holds all that changes; -1 outside the root. */
function nodeAround(doc: JsonDocument, { from, to }: TextChange): number {
  let node = nodeAtOffset(doc, from);
  while (node > 0 && nodeEnd(doc, node) < to) node = nodeAtOffset(doc, nodeLead(doc, node) - 1);
  return node === 0 && nodeEnd(doc, 0) < to ? -1 : node;
}

function staysOneValue(doc: JsonDocument, node: number, { from, to, insert }: TextChange): boolean {
  const start = nodeStart(doc, node);
  return from >= start && staysInPlace(doc.slice(start, from) + insert + doc.slice(to, nodeEnd(doc, node)));
}
