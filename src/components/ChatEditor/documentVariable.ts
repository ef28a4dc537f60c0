import { findNode } from "../../json/findNode.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeKind } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";

/** The value that the record in a document has under a name: its own key, or keys joined by dots; undefined when there is none. */
export function documentVariable(doc: JsonDocument, name: string): unknown {
  if (doc.size === 0 || nodeKind(doc, 0) !== "object") return undefined;
  const own = findNode(doc, [name]);
  const node = own < 0 ? findNode(doc, name.split(".")) : own;
  return node < 0 ? undefined : nodeValue(doc, node);
}
