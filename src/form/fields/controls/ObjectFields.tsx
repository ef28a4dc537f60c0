"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { Button } from "../../../ui/Button.js";
import { plusIcon } from "../../../ui/icons.js";
import { changeRecord } from "../../changeRecord.js";
import { ChildField } from "../ChildField.js";
import type { FieldEditing } from "../FieldEditing.js";
import type { FieldSpec, ObjectSpec } from "../FieldSpec.js";
import { explainedKeys, explanationKey } from "../explainedKeys.js";
import { objectMembers } from "../objectMembers.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { AddMember } from "./AddMember.js";
import { MemberRow } from "./MemberRow.js";

interface ObjectFieldsProps extends Omit<FieldEditing<ObjectSpec>, "draft" | "setDraft" | "control" | "isRequired"> {
  /** A key that is shown elsewhere. */
  hidden?: string;
}

/** The members of an object that a page still shows as fields. */
const MOST_OTHERS = 100;
const anyJson: FieldSpec = { kind: "json", isNullable: false };

/** A field for each property of an object, then one for each other key, each with its explanation, then the way to add keys. */
export function ObjectFields({ spec, value, set, label, issues, readOnly, hidden }: ObjectFieldsProps) {
  const labels = useFieldLabels();
  const { values, hasTwice } = useMemo(() => objectMembers(value), [value]);
  const latest = useRef({ value, set });
  useEffect(() => {
    latest.current = { value, set };
  });
  const onChange = useCallback((step: string | number, next: string | undefined) => {
    const changed = changeRecord(latest.current.value, [step], next);
    if (changed !== undefined) latest.current.set(changed);
  }, []);

  const known = new Set(spec.properties.map(({ key }) => key));
  const others = [...values.keys()].filter((key) => !known.has(key) && key !== hidden);
  const explained = explainedKeys([...known, ...others]);
  const field = (key: string, child: FieldSpec, isRequired: boolean, name = child.title ?? key) => (
    <ChildField
      step={key}
      spec={child}
      label={name}
      recordedName={name === (child.title ?? key) ? key : undefined}
      isRequired={isRequired}
      value={values.get(key)}
      {...{ issues, readOnly, onChange }}
    />
  );
  const properties = new Map(spec.properties.map((property) => [property.key, property]));
  const explanation = (key: string | undefined, name: string) => {
    if (key === undefined) return null;
    const property = properties.get(key);
    const child = property?.spec ?? notes(spec.others ?? anyJson);
    return (
      <div className="sk-explained">
        {field(key, child, property?.isRequired ?? false, labels.fieldExplanation(name))}
      </div>
    );
  };
  /** A value that passes or fails may be given a reason, where the schema lets other keys stand. */
  const explain = (key: string, child: FieldSpec) =>
    child.passing && spec.others && !readOnly && values.has(key) ? (
      <Button
        size="sm"
        variant="quiet"
        icon={plusIcon}
        onClick={(event) => {
          const member = event.currentTarget.closest(".sk-member");
          onChange(explanationKey(key), '""');
          // in the next task: the field is there then
          setTimeout(() => member?.querySelector<HTMLElement>(".sk-explained textarea")?.focus());
        }}
      >
        {labels.fieldExplain(child.title ?? key)}
      </Button>
    ) : null;
  const isExplanation = new Set(explained.values());
  return (
    <>
      {spec.properties
        .filter(({ key }) => key !== hidden && !isExplanation.has(key))
        .map(({ key, spec: child, isRequired }) => (
          <div key={key} className="sk-member">
            {field(key, child, isRequired)}
            {explanation(explained.get(key), child.title ?? key) ?? explain(key, child)}
          </div>
        ))}
      {others
        .filter((key) => !isExplanation.has(key))
        .slice(0, MOST_OTHERS)
        .map((key) => (
          <MemberRow key={key} name={key} taken={values} {...{ value, set, readOnly }}>
            {field(key, spec.others ?? anyJson, true, key)}
            {explanation(explained.get(key), key)}
          </MemberRow>
        ))}
      {others.length > MOST_OTHERS ? (
        <p className="sk-field__help">{labels.fieldMoreMembers(others.length - MOST_OTHERS)}</p>
      ) : null}
      {hasTwice ? <p className="sk-field__help">{labels.fieldTwice}</p> : null}
      {readOnly || !spec.others ? null : <AddMember spec={spec.others} taken={values} {...{ label, onChange }} />}
    </>
  );
}

/** The same as notes, where a text may stand. */
function notes(spec: FieldSpec): FieldSpec {
  if (spec.kind === "json") return { kind: "string", isNullable: false, patterns: [], widget: "notes" };
  return spec.kind === "string" ? { ...spec, widget: spec.widget ?? "notes" } : spec;
}
