"use client";
import type { SessionRecordField } from "../schema/index.js";
import { readDrafts, writeDraft } from "./drafts.js";
import { fieldHistory } from "./fieldHistory.js";
import { useFormSnapshot } from "./useFormText.js";
import { useRecordsForm } from "./useRecordsForm.js";

export interface RecordHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The undo stack of a record. What is half-typed in a field was typed last: it is what undo takes back first. */
export function useRecordHistory(field: SessionRecordField, text: string): RecordHistory {
  const form = useRecordsForm();
  const history = fieldHistory(form.control, field, text);
  const lastDraft = (values: object) => readDrafts(values).findLast((draft) => draft.field === field && !draft.chat);
  const hasDraft = useFormSnapshot(form, (values) => lastDraft(values) !== undefined);
  const show = (isDone: unknown) => {
    if (isDone) form.setValue(field, history.doc.text, { shouldDirty: true, shouldTouch: true });
  };
  return {
    canUndo: history.canUndo || hasDraft,
    canRedo: history.canRedo,
    undo: () => {
      const draft = lastDraft(form.getValues());
      if (!draft) return show(history.undo());
      writeDraft(form, draft, undefined);
      void form.trigger(field);
    },
    redo: () => show(history.redo()),
  };
}
