import type { JsonDocument } from "../../../json/JsonDocument.js";
import { membersNamed } from "../../../json/findNode.js";
import { childAt, firstCharacter, nodeNext } from "../../../json/nodes.js";

/** The member or item of a node; -1 when there is none. Of equal keys the last, as in JSON.parse. */
export function stepInto(doc: JsonDocument, node: number, step: string | number): number {
  if (node < 0) return -1;
  if (typeof step === "string") return membersNamed(doc, node, step).at(-1) ?? -1;
  const item = firstCharacter(doc, node) === "[" ? childAt(doc, node, step) : -1;
  return item < nodeNext(doc, node) ? item : -1;
}
