import type { JsonNode } from "./rows/JsonRowSource.js";

/** UTF-16 units of a value that a row shows. */
export const ROW_TEXT = 300;

/** Whether a row shows only the beginning of a scalar. */
export function isCutInRow(node: JsonNode): boolean {
  return node.kind !== "object" && node.kind !== "array" && node.head(ROW_TEXT + 1).length > ROW_TEXT;
}
