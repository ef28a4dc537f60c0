"use client";
import { useId, useState, type ReactElement } from "react";
import { formatLocation } from "../../json/formatPath.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { Part } from "../../messages/Message.js";
import type { EditMessagesResult, MessageEdit } from "../../messages/MessageEdit.js";
import { Icon } from "../../ui/Icon.js";
import { useLabels, type Labels } from "../labels.js";
import { editablePart } from "./editableParts.js";
import { GrowingText } from "./GrowingText.js";

export interface PartEditorProps {
  doc: JsonDocument;
  part: Part;
  /** What the text is, for assistive technology; for the eye too unless the part is plain text. */
  name: string;
  readOnly: boolean;
  apply: (edit: MessageEdit) => EditMessagesResult;
}

/** Text that the record cannot take yet, over the recorded text it was typed on. */
interface Draft {
  readonly base: string;
  readonly text: string;
  readonly problem: string;
}

/** One part of a message as text. JSON that is half typed stays here as a draft until it is JSON again. */
export function PartEditor({ doc, part, name, readOnly, apply }: PartEditorProps): ReactElement {
  const labels = useLabels();
  const id = useId();
  const [draft, setDraft] = useState<Draft>();
  const editable = editablePart(doc, part);
  if (editable === undefined || editable === "split") {
    return (
      <p className="sk-count">
        {editable === "split" ? labels.editorSplit : labels.editorReadOnlyPart(part.kind)}{" "}
        <span className="sk-mono">{formatLocation(part.at)}</span>
      </p>
    );
  }
  const { field, text, isCode } = editable;
  const held = draft?.base === text ? draft : undefined;
  const change = (to: string) => {
    const result = apply({ set: field, of: part, to });
    setDraft(result.ok ? undefined : { base: text, text: to, problem: problemOf(labels, result.problem) });
  };
  return (
    <div className="sk-chat__part">
      <label htmlFor={id} className={part.kind === "text" ? "sk-vh" : "sk-label"}>
        {name}
      </label>
      <GrowingText
        id={id}
        data-sk-action="text"
        aria-invalid={held ? true : undefined}
        aria-describedby={held ? `${id}-problem` : undefined}
        readOnly={readOnly}
        isCode={isCode}
        value={held?.text ?? text}
        onValueChange={change}
      />
      {held ? (
        <span id={`${id}-problem`} className="sk-field__error">
          <Icon name="error" size="sm" />
          <span>{held.problem}</span>
        </span>
      ) : null}
    </div>
  );
}

function problemOf(labels: Labels, { code, message }: { code: string; message: string }): string {
  return code === "not-json" ? `${labels.editorNotJsonYet} ${message}` : `${labels.editorRefused}: ${message}`;
}
