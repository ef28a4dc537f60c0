import { describeProblems } from "./describeProblems.js";
import { indexJson } from "./indexJson.js";
import type { JsonDocument } from "./JsonDocument.js";
import { recoverJson } from "./recoverJson.js";
import { TextDocument } from "./TextDocument.js";

/**
 * Reads any text, valid or not, at any depth, and never throws. `problems` is empty exactly when the text is RFC 8259 JSON
 * (a leading BOM, and equal keys, are allowed). At most 100 problems are kept. Where the text is broken, nodes hold
 * what was most likely meant; text that is no JSON value is an `invalid` node, of length 0 where a value is missing.
 */
export function parseJson(text: string): JsonDocument {
  const from = bomLength(text);
  const index = indexJson(text, from);
  if (index) return new TextDocument([text], index);
  const { columns, faults } = recoverJson(text, from);
  return new TextDocument([text], columns, describeProblems(text, faults));
}

/** Where a text begins after the byte order mark that it may have. */
export function bomLength(text: string): number {
  return text.startsWith("\uFEFF") ? 1 : 0;
}
