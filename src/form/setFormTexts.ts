import type { SessionField, SessionTexts } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setRecordText, type RecordsForm } from "./fieldHistory.js";

/** Sets fields of a form, records as a step of their undo stack; undefined takes a field away. */
export function setFormTexts(form: RecordsForm, texts: SessionTexts): void {
  const before: SessionTexts = { ...form.getValues() };
  for (const { name, kind } of sessionFields) {
    if (!Object.hasOwn(texts, name) || Object.is(before[name], texts[name])) continue;
    if (kind === "record") setRecordText(form, name, texts[name]);
    else setText(form, name, texts[name]);
  }
}

function setText(form: RecordsForm, field: SessionField, text: string | null | undefined): void {
  form.setValue(field, text, { shouldDirty: true, shouldTouch: true });
}
