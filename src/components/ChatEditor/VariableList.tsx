"use client";
import type { ReactElement } from "react";
import { jsonText } from "../../messages/jsonText.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { templateVariables, variableValue } from "./templateVariables.js";

export interface VariableListProps {
  text: string;
  values: Readonly<Record<string, unknown>>;
}

/** Characters of a value that are shown. */
const MOST = 80;

/** The variables of a template under its text, with the values that fill them in. */
export function VariableList({ text, values }: VariableListProps): ReactElement | null {
  const labels = useLabels(chatEditorLabels);
  const names = templateVariables(text);
  if (names.length === 0) return null;
  return (
    <ul className="sk-chat__vars" aria-label={labels.editorVariables}>
      {names.map((name) => {
        const value = variableValue(values, name);
        return (
          <li key={name} data-sk-missing={value === undefined ? "" : undefined}>
            <code>{`{{${name}}}`}</code>{" "}
            {value === undefined ? (
              <span className="sk-muted">{labels.editorVariableMissing}</span>
            ) : (
              <bdi>
                <VisibleText text={shown(value)} />
              </bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function shown(value: unknown): string {
  const text = typeof value === "string" && value !== "" ? value : jsonText(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
