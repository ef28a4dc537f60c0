"use client";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { ChatEditorActions } from "../components/ChatEditor/ChatEditorActions.js";
import { ComingText } from "../components/JsonEditor/ComingText.js";
import type { SessionTexts } from "../schema/index.js";
import { fieldDocument } from "./fieldDocument.js";
import { formHistory, recordHistory } from "./history/formHistory.js";
import { RecordSection } from "./RecordSection.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useChatDrafts } from "./useChatDrafts.js";
import { useConversation } from "./useConversation.js";
import { useFormText } from "./useFormText.js";

/** The inputs of the session: its conversation as messages and as JSON, or only JSON when there is none. */
export function ConversationSection() {
  const labels = useFormLabels();
  const { readOnly } = useSharedForm();
  const form = useFormContext<SessionTexts>();
  const { getValues, setValue, control } = form;
  const text = useFormText(form, "inputs");
  const { hasChat, part } = useConversation(control, useDeferredValue(text));
  const [wasChat, setWasChat] = useState(false);
  if (part && hasChat && !wasChat) setWasChat(true);
  const isChat = hasChat || wasChat;
  const [drafts, setDrafts] = useChatDrafts(text, part?.liveDrafts);
  const chat = useRef<ChatEditorActions>(null);
  const title = isChat ? labels.formConversation : labels.formField("inputs");
  // a long conversation is not drawn again for what changes elsewhere in the form
  const chatEditor = useMemo(
    () =>
      part ? (
        <part.ChatEditor
          aria-label={title}
          value={text}
          history={recordHistory({ getValues, setValue, control }, "inputs")}
          onValueChange={(next) => formHistory({ getValues, setValue, control }).set("inputs", next)}
          drafts={drafts}
          readOnly={readOnly}
          onDraftsChange={setDrafts}
          actionsRef={chat}
        />
      ) : text === undefined ? null : (
        <ComingText doc={fieldDocument(control, "inputs", text)} />
      ),
    [part, title, text, drafts, setDrafts, getValues, setValue, control, readOnly],
  );
  return (
    <RecordSection
      field="inputs"
      title={title}
      chat={
        isChat
          ? { editor: chatEditor, hasProblem: drafts.length > 0, goToProblem: () => chat.current?.goToDraft() }
          : undefined
      }
    />
  );
}
