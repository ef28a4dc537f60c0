"use client";
import type { ReactElement } from "react";
import { jsonText } from "../../messages/jsonText.js";
import { Button } from "../../ui/Button.js";
import { arrowDownIcon } from "../../ui/icons.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { TemplateVariable } from "./templateVariables.js";

export interface VariableListProps {
  variables: readonly TemplateVariable[];
  valueOf: (name: string) => unknown;
  /** Selects the next variable of the text, or the next of one name. */
  onGoTo: (name?: string) => void;
}

/** Characters of a value that are shown. */
const MOST = 80;

/** The variables of a template under its text, each once, with the values that fill them in, and the way to each. */
export function VariableList({ variables, valueOf, onGoTo }: VariableListProps): ReactElement | null {
  const labels = useLabels(chatEditorLabels);
  const names = [...new Set(variables.map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <div className="sk-chat__varbar">
      <ul className="sk-chat__vars" aria-label={labels.editorVariables}>
        {names.map((name) => {
          const value = valueOf(name);
          return (
            <li key={name} data-sk-missing={value === undefined ? "" : undefined}>
              <button
                type="button"
                className="sk-chat__varname"
                aria-label={labels.editorGoToVariable(name)}
                onClick={() => onGoTo(name)}
              >
                <code>{`{{${name}}}`}</code>
              </button>{" "}
              {value === undefined ? (
                <span className="sk-chat__novalue">{labels.editorVariableMissing}</span>
              ) : (
                <bdi>
                  <VisibleText text={shown(value)} />
                </bdi>
              )}
            </li>
          );
        })}
      </ul>
      {variables.length > 1 ? (
        <Button size="sm" variant="quiet" icon={arrowDownIcon} onClick={() => onGoTo()}>
          {labels.editorNextVariable}
        </Button>
      ) : null}
    </div>
  );
}

function shown(value: unknown): string {
  const text = typeof value === "string" && value !== "" ? value : jsonText(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
