"use client";
import { forwardRef, useMemo, type HTMLAttributes } from "react";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import { LabelsProvider, type Labels } from "../labels.js";
import { EditorMessages } from "./EditorMessages.js";
import { EditorProblem } from "./EditorProblem.js";
import { emptyList } from "./messageLists.js";
import { readEditable } from "./readEditable.js";

export interface ChatEditorProps extends Omit<HTMLAttributes<HTMLDivElement>, "children" | "defaultValue"> {
  /** JSON text of a list of messages, or of a record that holds one. Controlled twin of `defaultValue`. */
  value?: string;
  /** Default: an empty list. */
  defaultValue?: string;
  /** The text after an edit: only what was edited is different. */
  onValueChange?: (text: string) => void;
  /** Shows the messages without ways to change them. Default false. */
  readOnly?: boolean;
  labels?: Partial<Labels>;
}

/** Edits captured messages where they stand in their JSON text. A text that is not valid JSON is explained and left alone. */
export const ChatEditor = forwardRef<HTMLDivElement, ChatEditorProps>(function ChatEditor(
  { value, defaultValue = "[]", onValueChange, readOnly = false, labels, className, ...rest },
  ref,
) {
  const [text, setText] = useControlled(value, defaultValue, onValueChange);
  const { doc, messages } = useMemo(() => readEditable(text), [text]);
  const list = messages.length === 0 ? emptyList(doc) : undefined;
  const hasNone = messages.length === 0 && !list;
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-chat", className)}>
        {doc.problems.length > 0 || hasNone ? (
          <EditorProblem problem={doc.problems[0]} />
        ) : (
          <EditorMessages
            text={text}
            doc={doc}
            messages={messages}
            emptyList={list}
            readOnly={readOnly}
            onTextChange={setText}
          />
        )}
      </div>
    </LabelsProvider>
  );
});
