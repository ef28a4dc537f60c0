"use client";
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactElement, type Ref } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import { editMessages } from "../../messages/editMessages.js";
import type { Message } from "../../messages/Message.js";
import type { EditMessagesResult, MessageEdit } from "../../messages/MessageEdit.js";
import { Button } from "../../ui/Button.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { commentIcon, plusIcon } from "../../ui/icons.js";
import { LIST } from "../ChatHistory/ChatOrderedList.js";
import type { EditorSession } from "../JsonEditor/editorSession.js";
import { useLabels } from "../labels.js";
import type { ChatDraft } from "./ChatDraft.js";
import type { ChatEditorActions } from "./ChatEditorActions.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { draftOf } from "./draftOf.js";
import { EditorNotice, type Notice } from "./EditorNotice.js";
import { MessageEditor } from "./MessageEditor.js";
import { planAction, type MessageAction } from "./planAction.js";
import { rolesOf } from "./rolesOf.js";

export interface EditorMessagesProps {
  session: EditorSession;
  doc: JsonDocument;
  messages: readonly Message[];
  /** The list to add to when there is no message. */
  emptyList: JsonLocation | undefined;
  readOnly: boolean;
  variables: Readonly<Record<string, unknown>> | undefined;
  drafts: readonly ChatDraft[];
  onDraftsChange: (drafts: readonly ChatDraft[]) => void;
  actionsRef: Ref<ChatEditorActions> | undefined;
}

/** The messages, one of them open. */
export function EditorMessages(props: EditorMessagesProps): ReactElement {
  const { session, doc, messages, emptyList, readOnly, variables, drafts, onDraftsChange, actionsRef } = props;
  const labels = useLabels(chatEditorLabels);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<number>();
  const [focus, setFocus] = useState<{ readonly index: number; readonly action: string }>();
  const [notice, setNotice] = useState<Notice>();
  const roles = useMemo(() => rolesOf(messages), [messages]);
  useEffect(() => {
    if (!focus) return;
    const row = list.current?.children[focus.index];
    const target =
      row?.querySelector<HTMLElement>(`[data-sk-action="${focus.action}"]`) ?? row?.querySelector("textarea");
    target?.focus();
  }, [focus]);

  useImperativeHandle(actionsRef, () => ({
    goToDraft: () => {
      const index = messages.findIndex((message) => draftOf(drafts, message));
      if (index < 0) return false;
      setOpen(index);
      setFocus({ index, action: "draft" });
      return true;
    },
  }));

  const apply = (edit: MessageEdit): EditMessagesResult => {
    const result = editMessages(doc, [edit]);
    setNotice(undefined);
    if (!result.ok) return result;
    if ("set" in edit && edit.set !== "role") {
      // What is typed into one text is one step of undo.
      session.type(result.changes, `${edit.of.id} ${edit.set}`);
      session.typed();
    } else session.run(result.changes);
    return result;
  };
  const act = (index: number, action: MessageAction) => {
    const plan = planAction(messages, index, action);
    if (!plan) return;
    const result = apply(plan.edit);
    if (!result.ok) return setNotice({ kind: "refused", message: result.problem.message });
    setOpen(plan.next);
    if (action === "remove") setNotice({ kind: "removed", number: index + 1 });
    else if (action !== "insert" && action !== "duplicate")
      setNotice({ kind: "moved", from: index + 1, to: (plan.next ?? 0) + 1 });
    setFocus({
      index: plan.next ?? Math.min(index, messages.length - 2),
      action: action === "remove" ? "edit" : action,
    });
  };
  const addFirst = (into: JsonLocation) => {
    if (apply({ insert: { role: "user", text: "" }, into, index: 0 }).ok) setOpen(0);
  };

  return (
    <>
      {emptyList ? (
        <EmptyState
          icon={commentIcon}
          title={labels.editorEmptyTitle}
          actions={
            readOnly ? undefined : (
              <Button icon={plusIcon} onClick={() => addFirst(emptyList)}>
                {labels.editorAdd}
              </Button>
            )
          }
        >
          {labels.editorEmpty}
        </EmptyState>
      ) : null}
      <ol ref={list} {...LIST} aria-label={labels.editorConversation}>
        {messages.map((message, index) => (
          <MessageEditor
            key={message.id}
            doc={doc}
            message={message}
            number={index + 1}
            roles={roles}
            isOpen={open === index}
            readOnly={readOnly}
            canMoveUp={planAction(messages, index, "up") !== undefined}
            canMoveDown={planAction(messages, index, "down") !== undefined}
            isItem={planAction(messages, index, "remove") !== undefined}
            onOpenChange={(isOpen) => {
              setOpen(isOpen ? index : undefined);
              setFocus({ index, action: isOpen ? "text" : "edit" });
            }}
            apply={apply}
            onAction={(action) => act(index, action)}
            variables={variables}
            drafts={drafts}
            onDraftsChange={onDraftsChange}
          />
        ))}
      </ol>
      {!readOnly && planAction(messages, messages.length - 1, "insert") ? (
        <div className="sk-chat__gap">
          <Button size="sm" variant="quiet" icon={plusIcon} onClick={() => act(messages.length - 1, "insert")}>
            {labels.editorAdd}
          </Button>
        </div>
      ) : null}
      <EditorNotice
        notice={notice}
        onUndo={() => {
          setNotice(undefined);
          session.undo();
        }}
      />
    </>
  );
}
