"use client";
import { useState, type ReactElement } from "react";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { FieldControlProps } from "./FieldControlProps.js";
import type { EditableField } from "./partFields.js";

/** A text of one line: a name, an address. Bytes are replaced when the address is typed, not with its first letter. */
export function LineField({
  id,
  name,
  readOnly,
  held,
  onTextChange,
  field,
}: FieldControlProps & { field: EditableField }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const [typed, setTyped] = useState("");
  const waits = field.replacesBytes === true;
  const commit = () => {
    if (waits && typed.trim() !== "") onTextChange(typed.trim());
  };
  return (
    <>
      <label htmlFor={id} className="sk-label">
        {name}
      </label>
      <input
        id={id}
        type="text"
        className="sk-input"
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        data-sk-action={held ? "draft" : "text"}
        aria-invalid={held ? true : undefined}
        aria-describedby={held ? `${id}-problem` : waits ? `${id}-help` : undefined}
        readOnly={readOnly}
        value={waits ? typed : (held?.text ?? field.text)}
        onChange={({ currentTarget: { value } }) => (waits ? setTyped(value) : onTextChange(value))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
      {waits ? (
        <span id={`${id}-help`} className="sk-muted">
          {labels.editorReplaceBytes}
        </span>
      ) : null}
    </>
  );
}
