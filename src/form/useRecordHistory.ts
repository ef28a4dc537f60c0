"use client";
import type { SessionRecordField } from "../schema/index.js";
import { draftsText, parseDrafts, readDrafts, writeDraft } from "./drafts.js";
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
  const held = useFormSnapshot(form, draftsText);
  const history = fieldHistory(form.control, field, text);
  const lastDraft = (drafts: ReturnType<typeof readDrafts>) =>
    drafts.findLast((draft) => draft.field === field && !draft.chat);
  const show = (isDone: unknown) => {
    if (isDone) form.setValue(field, history.doc.text, { shouldDirty: true, shouldTouch: true });
  };
  return {
    canUndo: history.canUndo || lastDraft(parseDrafts(held)) !== undefined,
    canRedo: history.canRedo,
    undo: () => {
      const draft = lastDraft(readDrafts(form.getValues()));
      if (!draft) return show(history.undo());
      writeDraft(form, draft, undefined);
      void form.trigger(field);
    },
    redo: () => show(history.redo()),
  };
}
