"use client";
import { useId, useState, type ReactElement } from "react";
import { formatLocation } from "../../json/formatPath.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { parseJson } from "../../json/parseJson.js";
import type { Part } from "../../messages/Message.js";
import type { EditMessagesResult, MessageEdit } from "../../messages/MessageEdit.js";
import { useLabels } from "../labels.js";
import type { ChatDraft } from "./ChatDraft.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { draftAt } from "./draftAt.js";
import { DraftProblem } from "./DraftProblem.js";
import { editablePart, type EditablePart } from "./editableParts.js";
import { GrowingText } from "./GrowingText.js";
import { VariableList } from "./VariableList.js";
import { JsonPart } from "./JsonPart.js";

export interface PartEditorProps {
  doc: JsonDocument;
  part: Part;
  /** What the text is, for assistive technology; for the eye too unless the part is plain text. */
  name: string;
  readOnly: boolean;
  apply: (edit: MessageEdit) => EditMessagesResult;
  variables: Readonly<Record<string, unknown>> | undefined;
  drafts: readonly ChatDraft[];
  onDraftsChange: (drafts: readonly ChatDraft[]) => void;
}

/** One part of a message as text. JSON that is half typed is held as a draft until it is JSON again. */
export function PartEditor({
  doc,
  part,
  name,
  readOnly,
  apply,
  variables,
  drafts,
  onDraftsChange,
}: PartEditorProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const id = useId();
  const editable = editablePart(doc, part);
  // Once: half-typed JSON stays in the editor for JSON.
  const [isJson] = useState(() => typeof editable === "object" && holdsJson(editable));
  if (editable === undefined || editable === "split") {
    return (
      <p className="sk-count">
        {editable === "split" ? labels.editorSplit : labels.editorReadOnlyPart(part.kind)}{" "}
        <span className="sk-mono">{formatLocation(part.at)}</span>
      </p>
    );
  }
  const { at, field, text, isCode } = editable;
  const held = draftAt(drafts, at);
  const change = (to: string) => {
    const result = apply({ set: field, of: part, to });
    const others = held ? drafts.filter((draft) => draft !== held) : drafts;
    if (!result.ok)
      onDraftsChange([...others, { at, base: text, text: to, problem: problemOf(labels, result.problem) }]);
    else if (held) onDraftsChange(others);
  };
  if (isJson) return <JsonPart {...{ id, name, text, held, readOnly }} onTextChange={change} />;
  return (
    <div className="sk-chat__part">
      <label htmlFor={id} className={part.kind === "text" ? "sk-vh" : "sk-label"}>
        {name}
      </label>
      <GrowingText
        id={id}
        data-sk-action={held ? "draft" : "text"}
        aria-invalid={held ? true : undefined}
        aria-describedby={held ? `${id}-problem` : undefined}
        readOnly={readOnly}
        isCode={isCode}
        value={held?.text ?? text}
        onValueChange={change}
      />
      {variables && field === "text" ? <VariableList text={text} values={variables} /> : null}
      <DraftProblem id={id} held={held} />
    </div>
  );
}

/** Inputs and results that are JSON, or text that holds some. */
function holdsJson({ isCode, mustBeJson, text }: EditablePart): boolean {
  return isCode && (mustBeJson || (/^\s*[[{]/.test(text) && parseJson(text).problems.length === 0));
}

function problemOf(labels: typeof chatEditorLabels, { code, message }: { code: string; message: string }): string {
  return code === "not-json" ? `${labels.editorNotJsonYet} ${message}` : `${labels.editorRefused}: ${message}`;
}
