import type { SessionTexts } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { formHistory } from "./history/formHistory.js";
import type { RecordsForm } from "./history/RecordsForm.js";

/** Sets fields of a form, as one step of its undo stack; undefined takes a field away. */
export function setFormTexts(form: RecordsForm, texts: SessionTexts): void {
  const history = formHistory(form);
  for (const { name } of sessionFields) if (Object.hasOwn(texts, name)) history.set(name, texts[name]);
}
