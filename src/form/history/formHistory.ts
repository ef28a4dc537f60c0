import type { UseFormSetValue } from "react-hook-form";
import type { JsonHistory } from "../../json/index.js";
import type { SessionRecordField, SessionTexts } from "../../schema/index.js";
import { createFormHistory, type FormHistory } from "./createFormHistory.js";
import type { Held, HeldName } from "./heldNames.js";
import type { RecordsForm } from "./RecordsForm.js";

const histories = new WeakMap<object, FormHistory>();

/** The undo stack of a form: as long-lived as the form, so that it survives every view of its records. */
export function formHistory(form: RecordsForm): FormHistory {
  const known = histories.get(form.control);
  if (known) return known;
  // react-hook-form's types know the eleven fields only; drafts stand beside them
  const setValue = form.setValue as unknown as UseFormSetValue<Partial<Record<HeldName, Held>>>;
  const history = createFormHistory({
    get: (name) => {
      const { [name]: value }: SessionTexts & { drafts?: string } = form.getValues();
      return value;
    },
    set: (name, value) => setValue(name, value, { shouldDirty: true, shouldTouch: true }),
  });
  histories.set(form.control, history);
  return history;
}

/** The undo stack of a form that has one. */
export function knownHistory(control: object): FormHistory | undefined {
  return histories.get(control);
}

/** A record over the undo stack of its form. */
export function recordHistory(form: RecordsForm, field: SessionRecordField): JsonHistory {
  return formHistory(form).record(field);
}
