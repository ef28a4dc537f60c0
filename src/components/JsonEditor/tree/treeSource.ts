import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import { textRowSource } from "../../JsonViewer/rows/textRowSource.js";

const made = new WeakMap<JsonDocument, FilledSource>();

/** The rows of a document, the same for all who ask; undefined for a text without a value. */
export function treeSource(doc: JsonDocument): FilledSource | undefined {
  const known = made.get(doc);
  if (known) return known;
  const { root, ...source } = textRowSource(doc);
  if (!root) return undefined;
  const filled = { ...source, root };
  made.set(doc, filled);
  return filled;
}
