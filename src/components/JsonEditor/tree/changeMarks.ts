import { diffJson, type JsonDifference } from "../../../json/diffJson.js";
import { findNode } from "../../../json/findNode.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeLead } from "../../../json/nodes.js";

/** Where the text differs from the original. */
export interface ChangeMark {
  readonly kind: JsonDifference["kind"];
  /** Where the member or item begins; of something removed, where what it was in begins. */
  readonly from: number;
  readonly difference: JsonDifference;
}

/** The differences between the original and the text, at their places in the text. */
export function changeMarks(original: JsonDocument, doc: JsonDocument): ChangeMark[] {
  return diffJson(original, doc).map((difference) => {
    const node = difference.after >= 0 ? difference.after : nodeAround(doc, difference);
    return { kind: difference.kind, from: nodeLead(doc, node), difference };
  });
}

/** The nearest thing that is still there around something that was removed. */
function nodeAround(doc: JsonDocument, { path }: JsonDifference): number {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNode(doc, path.slice(0, length));
    if (node >= 0) return node;
  }
  return 0;
}
