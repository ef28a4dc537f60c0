import { nodeText, type JsonDocument, type JsonPath } from "../json/index.js";
import { memberFinder } from "./memberFinder.js";

/** The JSON text at a path of a record, as it is written; undefined when there is nothing there. */
export function lexemeAt(doc: JsonDocument, path: JsonPath): string | undefined {
  const node = memberFinder(doc)(path);
  return node < 0 ? undefined : nodeText(doc, node);
}
