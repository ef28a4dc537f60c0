import { parseJson } from "./parseJson.js";
import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeEnd, nodeStart } from "./nodes.js";

/**
 * Whether an object's or array's own text (brackets, commas, keys, colons) is without a fault, so that its row of children
 * can be changed. Faults inside the children do not count: an empty array stands for each of them.
 */
export function isSoundContainer(doc: JsonDocument, container: number): boolean {
  if (doc.problems.length === 0) return true;
  let text = "";
  let at = nodeStart(doc, container);
  for (const child of childNodes(doc, container)) {
    text += `${doc.slice(at, nodeStart(doc, child))}[]`;
    at = nodeEnd(doc, child);
  }
  return parseJson(text + doc.slice(at, nodeEnd(doc, container))).problems.length === 0;
}
