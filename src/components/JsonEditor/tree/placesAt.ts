import type { JsonDocument } from "../../../json/JsonDocument.js";
import { ancestorNodes, lastNodeBefore, nodeAtOffset, nodeStart } from "../../../json/nodes.js";
import { INSIDE_TEXT, type JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import { nodeAt } from "../../JsonViewer/rows/places.js";
import { treeSource } from "./treeSource.js";

/** The places of the value at an offset, or of the one that ends before it in the same object or list, and on into the JSON text of a string where they led before. */
export function placesAt(doc: JsonDocument, offset: number, before: JsonPlaces = []): JsonPlaces {
  const source = treeSource(doc);
  const node = valueAt(doc, Math.min(offset, doc.length));
  if (!source?.text || node < 0) return [];
  const places = source.text.placesOf(node);
  const inside = before.indexOf(INSIDE_TEXT);
  if (inside < 0) return places;
  const onward = [...places, ...before.slice(inside)];
  return nodeAt(source.root, onward) ? onward : places;
}

function valueAt(doc: JsonDocument, offset: number): number {
  const node = nodeAtOffset(doc, offset);
  if (node < 0 || offset <= nodeStart(doc, node) + 1) return node;
  const last = lastNodeBefore(doc, offset);
  return last === node ? node : ([...ancestorNodes(doc, last), last].find((one) => one > node) ?? node);
}
