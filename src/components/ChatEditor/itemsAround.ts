import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { firstCharacter, nodeKey } from "../../json/nodes.js";

/** An item of a list in a document. */
export interface ItemNode {
  readonly node: number;
  readonly path: JsonPath;
}

/** The list items that hold a stretch of the text between their first and their last character, the innermost first. */
export function itemsAround(
  doc: JsonDocument,
  { from, to }: { readonly from: number; readonly to: number },
): ItemNode[] {
  const { start, end, next } = doc;
  const holds = (node: number) => (start[node] ?? 0) < from && to < (end[node] ?? 0);
  const items: ItemNode[] = [];
  let path: JsonPath = [];
  let node = doc.size > 0 && holds(0) ? 0 : -1;
  while (node >= 0) {
    const isList = firstCharacter(doc, node) === "[";
    const stop = next[node] ?? 0;
    let child = node + 1;
    let index = 0;
    while (child < stop && (end[child] ?? 0) <= to) {
      child = next[child] ?? stop;
      index += 1;
    }
    if (child >= stop || !holds(child)) break;
    path = [...path, isList ? index : (nodeKey(doc, child) ?? "")];
    if (isList) items.unshift({ node: child, path });
    node = child;
  }
  return items;
}
