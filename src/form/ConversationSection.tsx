"use client";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { ChatEditor } from "../components/ChatEditor/ChatEditor.js";
import type { ChatEditorActions } from "../components/ChatEditor/ChatEditorActions.js";
import type { SessionTexts } from "../schema/index.js";
import { formHistory, recordHistory } from "./history/formHistory.js";
import { hasMessages } from "./hasMessages.js";
import { RecordSection } from "./RecordSection.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useChatDrafts } from "./useChatDrafts.js";
import { useFormText } from "./useFormText.js";

/** The inputs of the session: its conversation as messages and as JSON, or only JSON when there is none. */
export function ConversationSection() {
  const labels = useFormLabels();
  const { readOnly } = useSharedForm();
  const form = useFormContext<SessionTexts>();
  const text = useFormText(form, "inputs");
  const settled = useDeferredValue(text);
  const hasChat = useMemo(() => hasMessages(form.control, settled), [form.control, settled]);
  const [wasChat, setWasChat] = useState(hasChat);
  if (hasChat && !wasChat) setWasChat(true);
  const [drafts, setDrafts] = useChatDrafts(text);
  const chat = useRef<ChatEditorActions>(null);
  const title = wasChat ? labels.formConversation : labels.formField("inputs");
  const { getValues, setValue, control } = form;
  // a long conversation is not drawn again for what changes elsewhere in the form
  const chatEditor = useMemo(
    () => (
      <ChatEditor
        aria-label={title}
        value={text}
        history={recordHistory({ getValues, setValue, control }, "inputs")}
        onValueChange={(next) => formHistory({ getValues, setValue, control }).set("inputs", next)}
        drafts={drafts}
        readOnly={readOnly}
        onDraftsChange={setDrafts}
        actionsRef={chat}
      />
    ),
    [title, text, drafts, setDrafts, getValues, setValue, control, readOnly],
  );
  return (
    <RecordSection
      field="inputs"
      title={title}
      chat={
        wasChat
          ? { editor: chatEditor, hasProblem: drafts.length > 0, goToProblem: () => chat.current?.goToDraft() }
          : undefined
      }
    />
  );
}
