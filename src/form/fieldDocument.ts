import type { JsonDocument } from "../json/index.js";
import { UnreadDocument } from "../json/UnreadDocument.js";
import { knownHistory } from "./history/formHistory.js";
import type { SessionRecordField } from "../schema/index.js";

const documents = new WeakMap<object, Map<SessionRecordField, JsonDocument>>();

/** The document of a record's text in a form: parsed once for all who ask, and not before somebody asks what is in it. */
export function fieldDocument(control: object, field: SessionRecordField, text: string): JsonDocument {
  const held = knownHistory(control)?.record(field).doc;
  if (held?.text === text) return held;
  const own = documents.get(control) ?? new Map<SessionRecordField, JsonDocument>();
  documents.set(control, own);
  const known = own.get(field);
  if (known?.text === text) return known;
  const doc = new UnreadDocument(text);
  own.set(field, doc);
  return doc;
}
