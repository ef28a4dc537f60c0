import { decodeString } from "../../../json/decodeString.js";
import { pathOf } from "../../../json/nodes.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import type { SchemaIndex } from "../schema/SchemaIndex.js";
import { addressOf } from "./addressOf.js";
import type { Cell } from "./cell.js";

/** The keys or values that a schema proposes for a cell; none inside JSON texts of strings, which it does not reach. */
export function proposalsFor(schema: SchemaIndex | undefined, source: FilledSource, cell: Cell): readonly string[] {
  const { places, part, isText } = cell;
  const found = schema && addressOf(source, places);
  if (!schema || found?.address.length !== 1) return [];
  const path = pathOf(found.doc, found.node);
  if (part === "key") {
    return schema.keys(found.doc, path.slice(0, -1), { replacing: found.node }).map(({ key }) => key);
  }
  const texts = schema
    .values(found.doc, path)
    .flatMap(({ text, reason }) => (reason === "type" && text !== "true" && text !== "false" ? [] : [text]));
  return isText ? texts.flatMap((text) => (text.startsWith('"') ? [decodeString(text)] : [])) : texts;
}
