"use client";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { ComingText } from "../components/JsonEditor/ComingText.js";
import type { JsonEditorActions } from "../components/JsonEditor/JsonEditorActions.js";
import { findNode, nodeKind, type JsonChecker } from "../json/index.js";
import type { SessionRecordField } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { IconButton } from "../ui/IconButton.js";
import { plusIcon, trashIcon } from "../ui/icons.js";
import { lazyPart } from "../ui/lazyPart.js";
import { Segmented } from "../ui/Segmented.js";
import { readDrafts } from "./drafts.js";
import { fieldDocument } from "./fieldDocument.js";
import { formHistory, recordHistory } from "./history/formHistory.js";
import { FormSection } from "./FormSection.js";
import { hasFields } from "./hasFields.js";
import { jsonPart } from "./jsonPart.js";
import { judgeOf } from "./judgeOf.js";
import type { RecordFieldsActions } from "./RecordFields.js";
import { RecordProblem } from "./RecordProblem.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useField } from "./useField.js";
import { useRecordsForm } from "./useRecordsForm.js";
import { useServerKeys } from "./useServerKeys.js";
import { withServerWarnings } from "./withServerWarnings.js";
import { useRecordSpec } from "./useRecordSpec.js";

/** The ways to see a record, those that say most first. */
type RecordView = "chat" | "fields" | "json";

export interface RecordSectionProps {
  field: SessionRecordField;
  title?: string;
  /** The conversation in the record: its editor, and how to go to what is half-typed there. */
  chat?: {
    editor: ReactNode;
    hasProblem: boolean;
    goToProblem: () => void;
  };
}

const fieldsPart = lazyPart(() => import("./RecordFields.js"));

/** A record as its conversation, as the fields that a schema says, and as JSON text, over one undo stack; absent is a state of its own. */
export function RecordSection({ field, title, chat }: RecordSectionProps) {
  const labels = useFormLabels();
  const { schema, seed, nonce, readOnly, revert, sectionId } = useSharedForm();
  const editor = useRef<JsonEditorActions>(null);
  const fields = useRef<RecordFieldsActions>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [wanted, setView] = useState<RecordView>();
  const spec = useRecordSpec(schema, field);
  const views: RecordView[] = [
    ...(chat ? ["chat" as const] : []),
    ...(hasFields(spec) ? ["fields" as const] : []),
    "json",
  ];
  const chosen = views.find((one) => one === wanted) ?? views[0] ?? "json";

  const { getFieldState, getValues } = useRecordsForm();
  const goToHeading = () => document.getElementById(sectionId(field))?.focus();
  const goToJson = () => {
    setView("json");
    // in the next task: the JSON may have to take the place of another view first
    setTimeout(() => (editor.current ? editor.current.goToFirstProblem() : add.current?.focus()));
  };
  const focus = () => {
    if (chosen !== "json" && getValues(field) !== undefined && !getFieldState(field).error) {
      if (fields.current) fields.current.focus();
      else goToHeading();
    } else if (chat?.hasProblem) {
      setView("chat");
      // in the next task: the chat may have to take the place of the JSON first
      setTimeout(chat.goToProblem);
    } else if (views.includes("fields") && (chosen === "fields" || hasFieldDraft())) {
      setView("fields");
      setTimeout(() => {
        if (!fields.current?.goToProblem()) goToJson();
      });
    } else goToJson();
  };
  const hasFieldDraft = () => readDrafts(form.getValues()).some((draft) => draft.field === field && !draft.chat);
  const { form, text, seedText, isChanged, hostMessage, onBlur } = useField(field, focus);
  const reasons = useServerKeys()[field];
  const isRead = chosen === "fields" || reasons !== undefined;
  const doc = text === undefined || !isRead ? undefined : fieldDocument(form.control, field, text);
  const isObject = doc !== undefined && doc.problems.length === 0 && doc.size > 0 && nodeKind(doc, 0) === "object";
  // a text that fields cannot show is mended as JSON, and stays in that view while it is
  const view = chosen === "fields" && doc && !isObject ? "json" : chosen;
  if (view !== chosen) setView("json");
  const { RecordFields, FieldDraftsKeeper } = fieldsPart.usePart(view === "fields" && text !== undefined) ?? {};
  // also where the record is not shown as JSON: that is where problems lead
  const { JsonEditor } = jsonPart.usePart(true) ?? {};

  const { control, setValue } = form;
  const checker = useMemo<JsonChecker>(() => {
    const judge = judgeOf(seed, schema);
    const history = recordHistory({ control, getValues, setValue }, field);
    // an editor checks the text that its history holds
    const check = (value: unknown) => [...judge.record(field, history.doc.text, value)];
    const own = { ...schema?.checker(field), check };
    if (!reasons) return own;
    const opened = seedText === undefined ? undefined : fieldDocument(seed, field, seedText);
    return withServerWarnings(own, { reasons, opened, warn: labels.formServerOverwrites });
  }, [schema, seed, field, control, getValues, setValue, reasons, seedText, labels]);
  const owned = reasons && isObject ? Object.keys(reasons).filter((key) => findNode(doc, [key]) >= 0) : [];
  const name = title ?? labels.formField(field);
  const set = (next: string | undefined) => formHistory(form).set(field, next);
  const viewLabels: Record<RecordView, string> = {
    chat: labels.formChat,
    fields: labels.formFields,
    json: labels.formJson,
  };
  return (
    <FormSection
      name={field}
      title={name}
      isChanged={isChanged}
      {...(readOnly
        ? undefined
        : {
            onRevert: () => {
              revert(field);
              goToHeading();
            },
          })}
      help={
        text === undefined
          ? undefined
          : [labels.formFieldHelp(field), ...(owned.length > 0 ? [labels.formServerKeys(owned.join(", "))] : [])].join(
              " ",
            )
      }
      actions={
        text === undefined ? null : (
          <>
            {chat ? <span className="sk-mono sk-muted">{field}</span> : null}
            {views.length > 1 ? (
              <Segmented<RecordView>
                label={labels.formView}
                value={view}
                onValueChange={setView}
                options={views.map((value) => ({ value, label: viewLabels[value] }))}
              />
            ) : null}
            {readOnly ? null : (
              <IconButton
                icon={trashIcon}
                label={labels.formRemove(name)}
                onClick={() => {
                  set(undefined);
                  // the button that was pressed goes; focus moves to what takes its place
                  setTimeout(() => add.current?.focus());
                }}
              />
            )}
          </>
        )
      }
    >
      {views.includes("fields") && FieldDraftsKeeper ? (
        <FieldDraftsKeeper field={field} text={text} spec={spec} />
      ) : null}
      {hostMessage !== undefined && (text === undefined || view !== "fields") ? (
        <RecordProblem message={hostMessage} />
      ) : null}
      {text === undefined ? (
        <div className="sk-absent">
          <span>{seedText === undefined ? labels.formAbsentHelp(name) : labels.formRemovedHelp(name)}</span>
          {readOnly ? null : (
            <Button
              ref={add}
              size="sm"
              icon={plusIcon}
              onClick={() => {
                set("{}");
                setTimeout(() => (editor.current ? editor.current.focus() : goToHeading()));
              }}
            >
              {labels.formAdd(name)}
            </Button>
          )}
        </div>
      ) : view === "chat" ? (
        chat?.editor
      ) : view === "json" && JsonEditor ? (
        <JsonEditor
          aria-label={name}
          value={text}
          {...(seedText === undefined ? undefined : { original: seedText })}
          history={recordHistory(form, field)}
          undoButtons={false}
          checker={checker}
          nonce={nonce}
          readOnly={readOnly}
          actionsRef={editor}
          onValueChange={set}
          onBlur={onBlur}
        />
      ) : RecordFields ? (
        <RecordFields field={field} spec={spec} text={text} title={name} actionsRef={fields} />
      ) : (
        <ComingText doc={fieldDocument(form.control, field, text)} />
      )}
    </FormSection>
  );
}
