import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import { locate } from "../../json/locate.js";
import { childNodes, nodeKey, nodeKind } from "../../json/nodes.js";
import { nodeValue } from "../../json/toValue.js";
import { locationsAbove } from "./locationsAbove.js";
import { neighbours } from "./neighbours.js";
import { wordsAt } from "./wordsAt.js";

/** A recorded role, and those that stand in the same place of the list items, or of the flattened keys, around it. */
export function roleWords(doc: JsonDocument, at: JsonLocation): string[] {
  const own = locate(doc, at);
  const words = own ? [String(nodeValue(own.doc, own.node))] : [];
  const above = locationsAbove(at);
  const path = at.at(-1) ?? [];
  const depth = path.findLastIndex((key) => typeof key === "number");
  const index = path[depth];
  // Above a location stand one for each of its keys, and the root.
  const list = typeof index === "number" ? above[path.length - depth] : undefined;
  const found = list && locate(doc, list);
  if (found && typeof index === "number")
    return [...words, ...wordsAt(path.slice(depth + 1), neighbours(found.doc, found.node, index).messages)];
  const record = above[1] && locate(doc, above[1]);
  const key = String(path.at(-1));
  if (!record || key.search(NUMBER) < 0) return words;
  const pattern = key.replace(NUMBER, "#");
  const alike = childNodes(record.doc, record.node).filter(
    (node) => nodeKey(record.doc, node)?.replace(NUMBER, "#") === pattern && nodeKind(record.doc, node) === "string",
  );
  return [...words, ...alike.map((node) => String(nodeValue(record.doc, node)))];
}

const NUMBER = /(?<=\.)\d+(?=\.)/g;
