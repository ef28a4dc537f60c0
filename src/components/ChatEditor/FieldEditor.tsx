"use client";
import { useId, useRef, useState, type ReactElement } from "react";
import { formatLocation } from "../../json/formatPath.js";
import { parseJson } from "../../json/parseJson.js";
import { LongText } from "../../ui/LongText.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { useLabels } from "../labels.js";
import { LineField } from "./LineField.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { draftAt } from "./draftAt.js";
import { DraftProblem } from "./DraftProblem.js";
import { useEditorTools } from "./EditorTools.js";
import { JsonPart } from "./JsonPart.js";
import type { EditableField, PartField } from "./partFields.js";
import { TextField } from "./TextField.js";

export interface FieldEditorProps {
  /** Of the part or the message. */
  id: string;
  field: PartField;
  /** What the text is, for assistive technology. */
  name: string;
  /** The name is shown for the eye too: it is not plain text. */
  isNamed: boolean;
}

/** One text of a message where it stands, or why it is not edited here. */
export function FieldEditor({ id, field, name, isNamed }: FieldEditorProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  if ("edit" in field) return <Editable id={`${id} ${field.name}`} field={field} name={name} isNamed={isNamed} />;
  return (
    <div className="sk-chat__field">
      <span className="sk-label">{name}</span>
      {field.text === "" ? null : (
        <p className="sk-chat__said" dir="auto">
          <LongText text={field.text} moreLabel={labels.editorMoreText} />
        </p>
      )}
      <p className="sk-muted sk-chat__why">
        {labels.editorFixed(field.why)} <span className="sk-mono">{formatLocation(field.at)}</span>
      </p>
    </div>
  );
}

/** What is half typed is held as a draft until the record can take it. */
function Editable({ id: key, field, name, isNamed }: FieldEditorProps & { field: EditableField }): ReactElement {
  const { readOnly, apply, drafts, onDraftsChange, caret } = useEditorTools();
  const labels = useLabels(chatEditorLabels);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  // Once: half-typed JSON stays in the editor for JSON.
  const [isJson] = useState(() => holdsJson(field));
  useIsomorphicLayoutEffect(() => {
    const element = root.current;
    const area = element && findArea(element);
    if (area) caret.enter(key, area);
    return () => {
      const active = element?.ownerDocument.activeElement;
      if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement)
        if (element?.contains(active)) caret.leave(key, active);
    };
  }, [key, caret]);
  const { at, text, face } = field;
  const held = draftAt(drafts, at);
  const others = held ? drafts.filter((draft) => draft !== held) : drafts;
  const change = (to: string) => {
    if (to === text && !held) return;
    const result = apply(field.edit(to));
    if (result.ok) {
      if (held) onDraftsChange(others);
      return;
    }
    const { code, message } = result.problem;
    const problem =
      code === "not-json" ? `${labels.editorNotJsonYet} ${message}` : `${labels.editorRefused}: ${message}`;
    onDraftsChange([...others, { at, base: text, text: to, problem }]);
  };
  const shared = { id, name, readOnly, held, onTextChange: change };
  return (
    <div ref={root} className="sk-chat__field">
      {isJson ? (
        <JsonPart {...shared} text={text} />
      ) : face === "line" ? (
        <LineField {...shared} field={field} />
      ) : (
        <TextField {...shared} field={field} isNamed={isNamed} />
      )}
      <DraftProblem id={id} held={held} onDiscard={readOnly ? undefined : () => onDraftsChange(others)} />
    </div>
  );
}

function findArea(root: HTMLElement): HTMLTextAreaElement | HTMLInputElement | null {
  return root.querySelector<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
}

/** Inputs, results and values that are objects or lists, or text that holds one. */
function holdsJson({ face, mustBeJson, text }: EditableField): boolean {
  return face === "code" && /^\s*[[{]/.test(text) && (mustBeJson || parseJson(text).problems.length === 0);
}
