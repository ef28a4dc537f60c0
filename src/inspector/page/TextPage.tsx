"use client";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { JsonEditor } from "../../components/JsonEditor/JsonEditor.js";
import { readSessionText } from "../../schema/readSessionText.js";
import type { SessionRecord } from "../../store/SessionStore.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { useInspectorLabels } from "../labels.js";
import { textDifference } from "./textDifference.js";
import type { EditsOnto, SaveOutcome } from "./useStoredSession.js";

export interface TextPageProps {
  record: SessionRecord;
  saving: boolean;
  onEditedChange(edited: boolean): void;
  onSave(edits: EditsOnto): Promise<SaveOutcome>;
}

/** A stored text that is no session yet: shown as it is, with what is wrong and where, to be repaired and saved. */
export function TextPage({ record, saving, onEditedChange, onSave }: TextPageProps): ReactElement {
  const labels = useInspectorLabels();
  const [text, setText] = useState(record.text);
  const [refusal, setRefusal] = useState<string>();
  const problem = useMemo(() => readSessionText(text).problems[0], [text]);
  const isJson = problem?.code === "not-a-session" || problem?.code === "no-session" || problem?.code === "wrong-kind";
  const [base, setBase] = useState(record.text);
  if (base !== record.text) {
    setBase(record.text);
    if (text === base) setText(record.text);
  }
  const edited = text !== record.text;
  useEffect(() => onEditedChange(edited), [edited, onEditedChange]);

  const change = (next: string) => {
    setText(next);
    setRefusal(undefined);
  };
  const save = async () => {
    const outcome = await onSave((stored) => ({ ok: true, changes: textDifference(stored, text) }));
    setRefusal(outcome.ok || outcome.isShown ? undefined : outcome.message);
  };
  return (
    <form
      className="sk-textpage"
      onSubmit={(event) => {
        event.preventDefault();
        if (edited && !saving) void save();
      }}
    >
      {problem ? (
        <Callout band tone="error" title={isJson ? labels.notSession : labels.notJson}>
          <p>
            {whereOf(problem, labels.line)}
            {problem.message}
          </p>
          <p>{record.readOnly ? labels.readOnlyWhy : labels.repair}</p>
        </Callout>
      ) : null}
      {refusal === undefined ? null : (
        <Callout band tone="error" role="alert" title={labels.notSaved}>
          {refusal} {labels.notSavedKept}
        </Callout>
      )}
      <div className="sk-textpage__bar">
        <span className="sk-spring" />
        {record.readOnly ? null : (
          <>
            <Button variant="quiet" aria-disabled={!edited} onClick={() => edited && change(record.text)}>
              {labels.discardEdits}
            </Button>
            <Button
              type="submit"
              variant="primary"
              aria-disabled={!edited || saving}
              aria-keyshortcuts="Control+S Meta+S"
              title={labels.saveKeys}
            >
              {saving ? labels.saving : labels.saveText}
            </Button>
          </>
        )}
      </div>
      <div className="sk-textpage__editor">
        <JsonEditor value={text} onValueChange={change} readOnly={record.readOnly} aria-label={labels.sessionText} />
      </div>
    </form>
  );
}

function whereOf(
  problem: { readonly line?: number; readonly column?: number },
  line: (line: number, column: number) => string,
): string {
  return problem.line === undefined ? "" : `${line(problem.line, problem.column ?? 1)}: `;
}
