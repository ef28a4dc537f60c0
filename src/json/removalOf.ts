import type { JsonDocument } from "./JsonDocument.js";
import { nodeEnd, nodeLead } from "./nodes.js";
import type { ResolvedEdit } from "./resolveEdit.js";

/** The edit that takes a node out of its row. */
export function removalOf(doc: JsonDocument, node: number): ResolvedEdit {
  return { from: nodeLead(doc, node), to: nodeEnd(doc, node), removed: node };
}
