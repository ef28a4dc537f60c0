"use client";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { ChatEditor } from "../components/ChatEditor/ChatEditor.js";
import type { ChatEditorActions } from "../components/ChatEditor/ChatEditorActions.js";
import type { SessionTexts } from "../schema/index.js";
import { IconButton } from "../ui/IconButton.js";
import { Segmented } from "../ui/Segmented.js";
import { redoIcon, undoIcon } from "../ui/icons.js";
import { fieldHistory, setRecordText } from "./fieldHistory.js";
import { hasMessages } from "./hasMessages.js";
import { RecordSection } from "./RecordSection.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useChatDrafts } from "./useChatDrafts.js";
import { useFormText } from "./useFormText.js";

type View = "chat" | "json";

/** The inputs of the session: its conversation as messages and as JSON, or only JSON when there is none. */
export function ConversationSection() {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const text = useFormText(form, "inputs");
  const settled = useDeferredValue(text);
  const hasChat = useMemo(() => hasMessages(form.control, settled), [form.control, settled]);
  const [view, setView] = useState<View>("chat");
  const [wasChat, setWasChat] = useState(hasChat);
  if (hasChat && !wasChat) setWasChat(true);
  const [drafts, setDrafts] = useChatDrafts(text);
  const chat = useRef<ChatEditorActions>(null);
  const showsChat = wasChat && view === "chat";
  const title = wasChat ? labels.formConversation : labels.formField("inputs");
  const { getValues, setValue, control } = form;
  // a long conversation is not drawn again for what changes elsewhere in the form
  const chatEditor = useMemo(
    () => (
      <ChatEditor
        aria-label={title}
        value={text}
        {...(text === undefined ? undefined : { history: fieldHistory(control, "inputs", text) })}
        onValueChange={(next) => setRecordText({ getValues, setValue, control }, "inputs", next)}
        drafts={drafts}
        onDraftsChange={setDrafts}
        actionsRef={chat}
      />
    ),
    [title, text, drafts, setDrafts, getValues, setValue, control],
  );
  return (
    <RecordSection
      field="inputs"
      title={title}
      onShowJson={() => setView("json")}
      onGoToProblem={() => {
        if (drafts.length === 0) return false;
        setView("chat");
        // in the next task: the chat may have to take the place of the JSON first
        setTimeout(() => chat.current?.goToDraft());
        return true;
      }}
      actions={
        wasChat ? (
          <>
            <span className="sk-mono sk-muted">inputs</span>
            {showsChat && text !== undefined ? <ChatHistoryButtons text={text} title={title} /> : null}
            <Segmented<View>
              label={labels.formView}
              value={view}
              onValueChange={setView}
              options={[
                { value: "chat", label: labels.formChat },
                { value: "json", label: labels.formJson },
              ]}
            />
          </>
        ) : undefined
      }
      view={showsChat && text !== undefined ? chatEditor : undefined}
    />
  );
}

/** Undo and redo of the record, which the chat shares with its JSON. */
function ChatHistoryButtons({ text, title }: { text: string; title: string }) {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const history = fieldHistory(form.control, "inputs", text);
  const step = (take: () => unknown) => {
    if (take()) form.setValue("inputs", history.doc.text, { shouldDirty: true, shouldTouch: true });
  };
  return (
    <>
      <IconButton
        icon={undoIcon}
        flip
        label={labels.formUndo(title)}
        aria-disabled={!history.canUndo}
        onClick={() => step(() => history.undo())}
      />
      <IconButton
        icon={redoIcon}
        flip
        label={labels.formRedo(title)}
        aria-disabled={!history.canRedo}
        onClick={() => step(() => history.redo())}
      />
    </>
  );
}
