"use client";
import { useCallback, useEffect, useMemo } from "react";
import type { ChatDraft } from "../components/ChatEditor/ChatDraft.js";
import type { liveDrafts } from "../components/ChatEditor/liveDrafts.js";
import { draftsText, parseDrafts, readDrafts, writeDraft, type Draft } from "./drafts.js";
import { fieldDocument } from "./fieldDocument.js";
import type { SetOptions } from "./history/createFormHistory.js";
import { useFormSnapshot } from "./useFormText.js";
import { useRecordsForm } from "./useRecordsForm.js";

/** The half-typed values of the chat, held in form state: there they block a save, and outlive the view. `findLive`: see liveDrafts, once it is there. */
export function useChatDrafts(
  text: string | undefined,
  findLive: typeof liveDrafts | undefined,
): readonly [readonly ChatDraft[], (drafts: readonly ChatDraft[]) => void] {
  const form = useRecordsForm();
  const held = useFormSnapshot(form, draftsText);
  const drafts = useMemo(() => chatDrafts(parseDrafts(held)), [held]);
  const setDrafts = useCallback(
    (next: readonly ChatDraft[], options?: SetOptions) => {
      for (const { at } of chatDrafts(readDrafts(form.getValues()))) {
        if (!next.some((one) => JSON.stringify(one.at) === JSON.stringify(at)))
          writeDraft(form, { field: "inputs", path: at.flat() }, undefined, options);
      }
      for (const chat of next) writeDraft(form, { field: "inputs", path: chat.at.flat(), chat }, chat.text, options);
      void form.trigger("inputs");
    },
    [form],
  );
  useEffect(() => {
    if (drafts.length === 0 || !findLive) return;
    const live = text === undefined ? [] : findLive(fieldDocument(form.control, "inputs", text), drafts);
    if (live.length < drafts.length) setDrafts(live, { isAmending: true });
  }, [form, text, drafts, setDrafts, findLive]);
  return [drafts, setDrafts];
}

function chatDrafts(drafts: readonly Draft[]): readonly ChatDraft[] {
  return drafts.flatMap(({ chat }) => (chat ? [chat] : []));
}
