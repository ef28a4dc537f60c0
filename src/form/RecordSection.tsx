"use client";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { JsonEditor } from "../components/JsonEditor/JsonEditor.js";
import type { JsonEditorActions } from "../components/JsonEditor/JsonEditorActions.js";
import { recordIssues } from "../schema/recordIssues.js";
import type { SessionRecordField } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { IconButton } from "../ui/IconButton.js";
import { plusIcon, trashIcon } from "../ui/icons.js";
import { fieldHistory, setRecordText, syncHistory } from "./fieldHistory.js";
import { FormSection } from "./FormSection.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useField } from "./useField.js";

interface RecordSectionProps {
  field: SessionRecordField;
  title?: string;
  actions?: ReactNode;
  /** Something else than the JSON editor, while the record is there. */
  view?: ReactNode;
  /** Told when a problem of the field is to be shown: the JSON must be in view then. */
  onShowJson?: () => void;
  /** Goes to a problem that is not in the JSON; false when there is none. */
  onGoToProblem?: () => boolean;
}

const plainRecord = { check: recordIssues };

/** A record as JSON text; absent is a state of its own. */
export function RecordSection({ field, title, actions, view, onShowJson, onGoToProblem }: RecordSectionProps) {
  const labels = useFormLabels();
  const { schema, nonce, revert, sectionId } = useSharedForm();
  const editor = useRef<JsonEditorActions>(null);
  const add = useRef<HTMLButtonElement>(null);
  const focus = () => {
    if (onGoToProblem?.()) return;
    onShowJson?.();
    // in the next task: the JSON may have to take the place of another view first
    setTimeout(() => (editor.current ? editor.current.goToFirstProblem() : add.current?.focus()));
  };
  const { form, text, seedText, isChanged, onBlur } = useField(field, focus);
  useEffect(() => {
    if (text !== undefined) syncHistory(form.control, field, text);
  }, [form.control, field, text]);
  const checker = useMemo(() => schema?.checker(field) ?? plainRecord, [schema, field]);
  const name = title ?? labels.formField(field);
  const set = (next: string | undefined) => setRecordText(form, field, next);
  /** The button that was pressed goes; focus moves to what takes its place. */
  const setAndGo = (next: string | undefined) => {
    set(next);
    setTimeout(() => (next === undefined ? add.current : editor.current)?.focus());
  };
  const goToHeading = () => document.getElementById(sectionId(field))?.focus();
  return (
    <FormSection
      name={field}
      title={name}
      isChanged={isChanged}
      onRevert={() => {
        revert(field);
        goToHeading();
      }}
      help={text === undefined ? undefined : labels.formFieldHelp(field)}
      actions={
        text === undefined ? null : (
          <>
            {actions}
            <IconButton icon={trashIcon} label={labels.formRemove(name)} onClick={() => setAndGo(undefined)} />
          </>
        )
      }
    >
      {text === undefined ? (
        <div className="sk-absent">
          <span>{seedText === undefined ? labels.formAbsentHelp(name) : labels.formRemovedHelp(name)}</span>
          <Button ref={add} size="sm" icon={plusIcon} onClick={() => setAndGo("{}")}>
            {labels.formAdd(name)}
          </Button>
        </div>
      ) : (
        (view ?? (
          <JsonEditor
            aria-label={name}
            value={text}
            {...(seedText === undefined ? undefined : { original: seedText })}
            history={fieldHistory(form.control, field, text)}
            checker={checker}
            nonce={nonce}
            actionsRef={editor}
            onValueChange={set}
            onBlur={onBlur}
          />
        ))
      )}
    </FormSection>
  );
}
