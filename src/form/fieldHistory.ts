import { createJsonHistory, parseJson, type JsonHistory } from "../json/index.js";
import { minimalChange } from "../json/minimalChange.js";
import type { SessionRecordField } from "../schema/index.js";
import type { TextsForm } from "./drafts.js";

/** What is needed of a form to edit its records. */
export interface RecordsForm extends TextsForm {
  control: object;
}

const histories = new WeakMap<object, Map<SessionRecordField, JsonHistory>>();

/** The undo stack of a record in a form: begun with `text`, and as long-lived as the form, so that it survives every view of the record. */
export function fieldHistory(control: object, field: SessionRecordField, text: string): JsonHistory {
  const own = histories.get(control) ?? new Map<SessionRecordField, JsonHistory>();
  histories.set(control, own);
  const history = own.get(field) ?? createJsonHistory(parseJson(text));
  own.set(field, history);
  return history;
}

/** Takes a text over that came past the undo stack, as a step of its own; of the same `merge`, what follows fast joins one step. */
export function syncHistory(
  control: object,
  field: SessionRecordField,
  text: string,
  options: { merge?: string } = {},
): void {
  const history = fieldHistory(control, field, text);
  const change = minimalChange(history.doc.text, text);
  if (change) history.change([change], options);
}

/** Gives a record a new text, as a step of its undo stack (see syncHistory); undefined takes the record away. */
export function setRecordText(
  form: RecordsForm,
  field: SessionRecordField,
  text: string | undefined,
  options: { merge?: string } = {},
): void {
  const before = form.getValues(field);
  if (before !== undefined) fieldHistory(form.control, field, before);
  if (text !== undefined) syncHistory(form.control, field, text, options);
  form.setValue(field, text, { shouldDirty: true, shouldTouch: true });
}
