"use client";
import type { SessionRecordField } from "../schema/index.js";
import { IconButton } from "../ui/IconButton.js";
import { redoIcon, undoIcon } from "../ui/icons.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useRecordHistory } from "./useRecordHistory.js";

/** Undo and redo of a record, which all its views share. */
export function RecordHistoryButtons({
  field,
  text,
  title,
}: {
  field: SessionRecordField;
  text: string;
  title: string;
}) {
  const labels = useFormLabels();
  const { canUndo, canRedo, undo, redo } = useRecordHistory(field, text);
  return (
    <>
      <IconButton icon={undoIcon} flip label={labels.formUndo(title)} aria-disabled={!canUndo} onClick={undo} />
      <IconButton icon={redoIcon} flip label={labels.formRedo(title)} aria-disabled={!canRedo} onClick={redo} />
    </>
  );
}
