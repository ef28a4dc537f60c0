import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeAtOffset } from "../../../json/nodes.js";
import { INSIDE_TEXT, type JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import { nodeAt } from "../../JsonViewer/rows/places.js";
import { treeSource } from "./treeSource.js";

/** The places of the smallest value at an offset, and on into the JSON text of a string where they led before. */
export function placesAt(doc: JsonDocument, offset: number, before: JsonPlaces = []): JsonPlaces {
  const source = treeSource(doc);
  const node = nodeAtOffset(doc, Math.min(offset, doc.length));
  if (!source?.text || node < 0) return [];
  const places = source.text.placesOf(node);
  const inside = before.indexOf(INSIDE_TEXT);
  if (inside < 0) return places;
  const onward = [...places, ...before.slice(inside)];
  return nodeAt(source.root, onward) ? onward : places;
}
