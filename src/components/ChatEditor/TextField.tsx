"use client";
import { useMemo, useRef, type ReactElement } from "react";
import { useEditorTools } from "./EditorTools.js";
import type { FieldControlProps } from "./FieldControlProps.js";
import { GrowingText } from "./GrowingText.js";
import type { EditableField } from "./partFields.js";
import { nextVariable, templateVariables } from "./templateVariables.js";
import { VariableList } from "./VariableList.js";

/** A text, with the variables of a template marked in it. */
export function TextField(props: FieldControlProps & { field: EditableField; isNamed: boolean }): ReactElement {
  const { id, name, readOnly, held, onTextChange, field, isNamed } = props;
  const { variable } = useEditorTools();
  const area = useRef<HTMLTextAreaElement>(null);
  const isCode = field.face === "code";
  const value = held?.text ?? field.text;
  const variables = useMemo(() => (isCode ? [] : templateVariables(value)), [isCode, value]);
  const marks = variables.map((one) => ({ ...one, isKnown: variable(one.name) !== undefined }));
  const goTo = (wanted?: string) => {
    const found = area.current && nextVariable(variables, area.current.selectionEnd, wanted);
    if (!found) return;
    area.current?.focus();
    area.current?.setSelectionRange(found.from, found.to);
  };
  return (
    <>
      <label htmlFor={id} className={isNamed ? "sk-label" : "sk-vh"}>
        {name}
      </label>
      <GrowingText
        ref={area}
        id={id}
        data-sk-action={held ? "draft" : "text"}
        aria-invalid={held ? true : undefined}
        aria-describedby={held ? `${id}-problem` : undefined}
        readOnly={readOnly}
        isCode={isCode}
        marks={marks}
        value={value}
        onValueChange={onTextChange}
      />
      <VariableList variables={variables} valueOf={variable} onGoTo={goTo} />
    </>
  );
}
