"use client";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { SessionForm } from "../../form/SessionForm.js";
import { changeSessionText } from "../../schema/changeSessionText.js";
import { readSessionText } from "../../schema/readSessionText.js";
import type { SessionSchema } from "../../schema/SessionSchemaType.js";
import { sessionSchema } from "../../schema/sessionSchema.js";
import type { EditsOnto, SaveOutcome } from "./useStoredSession.js";

export interface EditPageProps {
  /** Name of the session in its store, under which unsaved edits are kept. */
  id: string;
  /** The text of the session that the edits stand on. */
  text: string;
  /** Default: that of every session. */
  schema?: SessionSchema | undefined;
  onEditedChange(edited: boolean): void;
  onSave(edits: EditsOnto): Promise<SaveOutcome>;
}

/** The form over a stored session. Edits are fields with their new texts, so they fit onto another version of the session too. */
export function EditPage({ id, text, schema = sessionSchema, onEditedChange, onSave }: EditPageProps): ReactElement {
  const [edited, setEdited] = useState(false);
  useEffect(() => onEditedChange(edited), [edited, onEditedChange]);
  // the same file name in another folder is another session
  const { sessionId } = useMemo(() => readSessionText(text).session, [text]);
  return (
    <SessionForm
      schema={schema}
      text={text}
      {...(typeof sessionId === "string" && { draftKey: `${sessionId} ${id}` })}
      leaveGuard={false}
      onDirtyChange={setEdited}
      onSubmit={({ edits }) => onSave((stored) => changeSessionText(stored, edits))}
    />
  );
}
