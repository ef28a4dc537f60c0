import { findNode } from "./findNode.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonLocation } from "./JsonPath.js";
import { nodeKind, nodeText } from "./nodes.js";
import { decodeString } from "./decodeString.js";
import { parseJson } from "./parseJson.js";

/** The node at a location, and the document it is a node of: `doc` itself, or the JSON text inside a string. */
export function locate(doc: JsonDocument, location: JsonLocation): { doc: JsonDocument; node: number } | undefined {
  const [outer, ...inner] = location;
  let current = doc;
  let node = findNode(current, outer);
  for (const path of inner) {
    if (node < 0 || nodeKind(current, node) !== "string") return undefined;
    current = parseJson(decodeString(nodeText(current, node)));
    node = findNode(current, path);
  }
  return node < 0 ? undefined : { doc: current, node };
}
