"use client";
import { useImperativeHandle, useRef, type Ref } from "react";
import type { JsonPath } from "../json/index.js";
import type { SessionRecordField } from "../schema/index.js";
import { formHistory } from "./history/formHistory.js";
import { ObjectFields } from "./fields/controls/ObjectFields.js";
import { FieldPlaceProvider } from "./fields/FieldPlace.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { recordAsObject } from "./fields/RecordField.js";
import { RecordProblem } from "./RecordProblem.js";
import { useSharedForm } from "./SessionFormContext.js";
import { SessionFieldView, useFieldPlaceAt } from "./SessionFieldView.js";
import { useFieldIssues } from "./useFieldIssues.js";
import { useServerKeys } from "./useServerKeys.js";
import { useRecordsForm } from "./useRecordsForm.js";

export { FieldDraftsKeeper } from "./FieldDraftsKeeper.js";

export interface RecordFieldsActions {
  /** Goes to the first field with a problem; false when no field has one. */
  goToProblem: () => boolean;
  /** Goes to the first field. */
  focus: () => void;
}

const CONTROL = ".sk-field__control :is(input, select, textarea, button, summary)";

interface RecordFieldsProps {
  field: SessionRecordField;
  spec: FieldSpec;
  /** The JSON text of the record, an object. */
  text: string;
  title: string;
  actionsRef: Ref<RecordFieldsActions>;
}

const root: JsonPath = [];
const noIssues: readonly never[] = [];

/** A record as its fields, each over its own value; unknown keys below. */
export function RecordFields({ field, spec, text, title, actionsRef }: RecordFieldsProps) {
  const { readOnly } = useSharedForm();
  const form = useRecordsForm();
  const place = useFieldPlaceAt(field, root, useServerKeys());
  const own = useFieldIssues(form, field, root).filter(({ path }) => path.length === 0);
  const group = useRef<HTMLDivElement>(null);
  useImperativeHandle(actionsRef, () => {
    const goTo = (selector: string) => {
      const control = group.current?.querySelector<HTMLElement>(selector);
      control?.focus();
      return control !== null && control !== undefined;
    };
    return { goToProblem: () => goTo(`.sk-typedfield[data-invalid] ${CONTROL}`), focus: () => goTo(CONTROL) };
  });
  const object = spec.kind === "record" ? recordAsObject(spec) : spec;
  return (
    <div ref={group} className="sk-recordfields">
      {object.kind === "object" ? (
        <>
          {own.map(({ message }, index) => (
            <RecordProblem key={index} message={message} />
          ))}
          <FieldPlaceProvider value={place}>
            <ObjectFields
              spec={object}
              value={text}
              set={(next) => formHistory(form).set(field, next)}
              label={title}
              issues={noIssues}
              readOnly={readOnly}
            />
          </FieldPlaceProvider>
        </>
      ) : (
        <SessionFieldView field={field} path={root} isRequired />
      )}
    </div>
  );
}
