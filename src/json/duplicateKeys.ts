import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeKey, nodeKind } from "./nodes.js";

/** The members that a later member with an equal key hides from JSON.parse, in the order of the text. */
export function duplicateKeys(doc: JsonDocument): number[] {
  const hidden: number[] = [];
  for (let node = 0; node < doc.size; node++) {
    if (nodeKind(doc, node) !== "object") continue;
    const latest = new Map<string | undefined, number>();
    for (const child of childNodes(doc, node)) {
      const key = nodeKey(doc, child);
      const earlier = latest.get(key);
      if (earlier !== undefined) hidden.push(earlier);
      latest.set(key, child);
    }
  }
  return hidden.toSorted((a, b) => a - b);
}
