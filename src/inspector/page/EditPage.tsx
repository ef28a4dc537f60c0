"use client";
import { useEffect, useState, type ReactElement } from "react";
import { SessionForm } from "../../form/SessionForm.js";
import { changeSessionText } from "../../schema/changeSessionText.js";
import { sessionSchema } from "../../schema/sessionSchema.js";
import type { EditsOnto, SaveOutcome } from "./useStoredSession.js";

export interface EditPageProps {
  /** The text of the session that the edits stand on. */
  text: string;
  onEditedChange(edited: boolean): void;
  onSave(edits: EditsOnto): Promise<SaveOutcome>;
}

/** The form over a stored session. Edits are fields with their new texts, so they fit onto another version of the session too. */
export function EditPage({ text, onEditedChange, onSave }: EditPageProps): ReactElement {
  const [edited, setEdited] = useState(false);
  useEffect(() => onEditedChange(edited), [edited, onEditedChange]);
  return (
    <SessionForm
      schema={sessionSchema}
      text={text}
      onDirtyChange={setEdited}
      onSubmit={({ edits }) => onSave((stored) => changeSessionText(stored, edits))}
    />
  );
}
