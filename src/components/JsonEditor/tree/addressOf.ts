import type { NodeAddress } from "../../../json/changeNodes.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { INSIDE_TEXT, type JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import { nodeAt } from "../../JsonViewer/rows/places.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";

/** A node by its number in each of the nested texts, and the innermost of them. */
export interface AddressedNode {
  readonly address: NodeAddress;
  readonly doc: JsonDocument;
  readonly node: number;
  /** The object or list it stands in, -1 for the root of its text, and how many children that has. */
  readonly parent: number;
  readonly siblings: number;
  /** How many children it has itself. */
  readonly size: number;
}

/** The node at the places; undefined when they lead nowhere. */
export function addressOf(source: FilledSource, places: JsonPlaces): AddressedNode | undefined {
  const inside = places.indexOf(INSIDE_TEXT);
  const outer = inside < 0 ? places : places.slice(0, inside);
  const found = nodeAt(source.root, outer);
  if (!source.text || !found) return undefined;
  const { doc } = source.text;
  const node = source.text.nodeAt(outer);
  if (inside < 0) {
    const above = places.slice(0, -1);
    const isRoot = places.length === 0;
    const parent = isRoot ? -1 : source.text.nodeAt(above);
    const siblings = isRoot ? 1 : (nodeAt(source.root, above)?.size ?? 0);
    return { address: [node], doc, node, parent, siblings, size: found.size };
  }
  const text = found.inner();
  const rest = text && addressOf(text, places.slice(inside + 1));
  return rest && { ...rest, address: [node, ...rest.address] };
}
