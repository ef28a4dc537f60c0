import { nodeText, parseJson, type JsonDocument, type JsonPath } from "../json/index.js";
import { knownHistory } from "./history/formHistory.js";
import { memberFinder } from "./memberFinder.js";
import type { SessionRecordField } from "../schema/index.js";

const documents = new WeakMap<object, Map<SessionRecordField, JsonDocument>>();

/** The parsed text of a record in a form: parsed once for all who ask. */
export function fieldDocument(control: object, field: SessionRecordField, text: string): JsonDocument {
  const held = knownHistory(control)?.record(field).doc;
  if (held?.text === text) return held;
  const own = documents.get(control) ?? new Map<SessionRecordField, JsonDocument>();
  documents.set(control, own);
  const known = own.get(field);
  if (known?.text === text) return known;
  const doc = parseJson(text);
  own.set(field, doc);
  return doc;
}

/** The JSON text at a path of a record, as it is written; undefined when there is nothing there. */
export function lexemeAt(doc: JsonDocument, path: JsonPath): string | undefined {
  const node = memberFinder(doc)(path);
  return node < 0 ? undefined : nodeText(doc, node);
}
