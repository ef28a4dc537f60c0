"use client";
import { forwardRef, useCallback, useEffect, useMemo, type HTMLAttributes, type KeyboardEvent, type Ref } from "react";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import type { JsonHistory } from "../../json/createJsonHistory.js";
import { useEditorSession } from "../JsonEditor/useEditorSession.js";
import { LabelsProvider, type Labels } from "../labels.js";
import type { ChatDraft } from "./ChatDraft.js";
import type { ChatEditorActions } from "./ChatEditorActions.js";
import { EditorMessages } from "./EditorMessages.js";
import { EditorProblem } from "./EditorProblem.js";
import { liveDrafts } from "./liveDrafts.js";
import { emptyList } from "./messageLists.js";
import { documentVariable } from "./documentVariable.js";
import { createEditableReader } from "./createEditableReader.js";
import { useOpenMessage } from "./useOpenMessage.js";
import { variableValue } from "./variableValue.js";

const NO_DRAFTS: readonly ChatDraft[] = [];

export interface ChatEditorProps extends Omit<HTMLAttributes<HTMLDivElement>, "children" | "defaultValue"> {
  /** JSON text of a list of messages, or of a record that holds one. Controlled twin of `defaultValue`. */
  value?: string;
  /** Default: an empty list. */
  defaultValue?: string;
  /** The text after an edit: only what was edited is different. */
  onValueChange?: (text: string) => void;
  /** The undo stack, when other views of the text share it. Default: the editor's own. */
  history?: JsonHistory;
  /** Shows the messages without ways to change them. Default false. */
  readOnly?: boolean;
  /** Values of `{{variables}}` in the texts, shown beside them. Default: the record that holds the messages. */
  variables?: Readonly<Record<string, unknown>>;
  /** What was typed for JSON values and is no JSON yet: not in the text. Controlled; default: held by the editor. */
  drafts?: readonly ChatDraft[];
  /** Told when `drafts` change, also when the text changed under one. While there is one, not all that is seen is in the text. */
  onDraftsChange?: (drafts: readonly ChatDraft[]) => void;
  actionsRef?: Ref<ChatEditorActions>;
  labels?: Partial<Labels>;
}

/** Edits captured messages where they stand in their JSON text. A text that is not valid JSON is explained and left alone. */
export const ChatEditor = forwardRef<HTMLDivElement, ChatEditorProps>(function ChatEditor(props, ref) {
  const { value, defaultValue = "[]", onValueChange, readOnly = false, labels, className, ...others } = props;
  const { drafts, onDraftsChange, actionsRef, history, variables, onKeyDown, ...rest } = others;
  const { session, doc } = useEditorSession({
    value,
    defaultValue,
    history,
    original: undefined,
    onEdit: (edited) => onValueChange?.(edited.text),
    isMerged: false,
  });
  const reader = useMemo(() => createEditableReader(session.history), [session]);
  // before the subscription that draws: the reader must know of a change when it is drawn
  useIsomorphicLayoutEffect(() => reader.connect(), [reader]);
  const read = useMemo(() => reader.read(doc), [reader, doc]);
  const { messages } = read;
  const opened = useOpenMessage(doc, read);
  const variable = useCallback(
    (name: string) => (variables ? variableValue(variables, name) : documentVariable(doc, name)),
    [variables, doc],
  );
  const [typed, setTyped] = useControlled(drafts, NO_DRAFTS, onDraftsChange);
  const live = useMemo(() => liveDrafts(doc, typed), [doc, typed]);
  useEffect(() => {
    if (live !== typed) setTyped(live);
  });
  const list = messages.length === 0 ? emptyList(doc) : undefined;
  const hasNone = messages.length === 0 && !list;
  const group = {
    role: rest.role ?? "group",
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      onKeyDown?.(event);
      const step = event.defaultPrevented || readOnly ? undefined : undoKey(event);
      if (!step) return;
      // The browser's own undo knows one text area, and nothing of messages that were moved.
      event.preventDefault();
      session[step]();
    },
  };
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} {...group} className={rootClass("sk-chat", className)}>
        {doc.problems.length > 0 || hasNone ? (
          <EditorProblem problem={doc.problems[0]} />
        ) : (
          <EditorMessages
            session={session}
            doc={doc}
            read={read}
            opened={opened}
            emptyList={list}
            readOnly={readOnly}
            variable={variable}
            drafts={live}
            onDraftsChange={setTyped}
            actionsRef={actionsRef}
          />
        )}
      </div>
    </LabelsProvider>
  );
});

function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | undefined {
  if ((!ctrlKey && !metaKey) || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : undefined;
}
