"use client";
import { useEffect } from "react";
import type { SessionRecordField } from "../schema/index.js";
import { draftsText, parseDrafts, writeDraft } from "./drafts.js";
import { fieldDocument } from "./fieldDocument.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { liveDraftsOf } from "./liveDraftsOf.js";
import { useFormSnapshot } from "./useFormText.js";
import { useRecordsForm } from "./useRecordsForm.js";

interface FieldDraftsKeeperProps {
  field: SessionRecordField;
  /** The JSON text of the record. */
  text: string | undefined;
  spec: FieldSpec;
}

/**
 * Gives up what is half-typed where no field can show it any more: it would block saving, unseen. The chat's drafts are its own. A
 * component, so that a key typed in a draft renders this and not the record around.
 */
export function FieldDraftsKeeper({ field, text, spec }: FieldDraftsKeeperProps): null {
  const form = useRecordsForm();
  const held = useFormSnapshot(form, draftsText);
  useEffect(() => {
    const drafts = parseDrafts(held).filter((draft) => draft.field === field && !draft.chat);
    if (drafts.length === 0) return;
    const doc = text === undefined ? undefined : fieldDocument(form.control, field, text);
    if (doc && doc.problems.length > 0) return;
    const live = doc ? liveDraftsOf(doc, spec, drafts) : [];
    const gone = drafts.filter((draft) => !live.includes(draft));
    for (const draft of gone) writeDraft(form, draft, undefined, { isAmending: true });
    if (gone.length > 0) void form.trigger(field);
  }, [form, field, text, spec, held]);
  return null;
}
