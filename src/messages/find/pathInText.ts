import type { JsonPath } from "../../json/JsonPath.js";
import { nodeAtOffset, pathOf } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";

/** In a text that is a JSON object or list: the path of the smallest node at a UTF-16 offset. */
export function pathInText(text: string, offset: number): JsonPath | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const doc = parseJson(text);
  const node = doc.problems.length === 0 ? nodeAtOffset(doc, offset) : -1;
  return node < 0 ? undefined : pathOf(doc, node);
}
