import { decodeString } from "./decodeString.js";
import type { JsonDocument } from "./JsonDocument.js";
import { nodeKind, nodeText } from "./nodes.js";

/** What a scalar says: a string decoded, anything else as it is spelled. Undefined for objects and arrays. */
export function scalarText(doc: JsonDocument, node: number): string | undefined {
  const kind = nodeKind(doc, node);
  if (kind === "object" || kind === "array") return undefined;
  const text = nodeText(doc, node);
  return kind === "string" ? decodeString(text) : text;
}
