"use client";
import { useMemo } from "react";
import type { FieldEditing } from "../FieldEditing.js";
import type { FieldProperty, FieldSpec, ObjectSpec } from "../FieldSpec.js";
import { explainedKeys } from "../explainedKeys.js";
import { objectMembers } from "../objectMembers.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { AddMember } from "./AddMember.js";
import { MemberFields } from "./MemberFields.js";
import { ShowMore, useShownCount } from "./ShowMore.js";
import { useObjectEdits } from "./useObjectEdits.js";

interface ObjectFieldsProps extends Omit<FieldEditing<ObjectSpec>, "draft" | "setDraft" | "control" | "isRequired"> {
  /** A key that is shown elsewhere. */
  hidden?: string;
}

/** The members of an object that a page shows as fields at once. */
const MOST_OTHERS = 100;
const anyJson: FieldSpec = { kind: "json", isNullable: false };

/** A field for each property of an object, then one for each other key, each with its explanation, then the way to add keys. */
export function ObjectFields({ spec, value, set, label, issues, readOnly, hidden }: ObjectFieldsProps) {
  const labels = useFieldLabels();
  const [count, showMore] = useShownCount(MOST_OTHERS);
  const { values, hasTwice } = useMemo(() => objectMembers(value), [value]);
  const edits = useObjectEdits(value, set);
  const properties = useMemo(() => new Map(spec.properties.map((property) => [property.key, property])), [spec]);
  const notes = useMemo(() => notesSpec(spec.others ?? anyJson), [spec]);

  const others = [...values.keys()].filter((key) => !properties.has(key) && key !== hidden);
  const explained = explainedKeys([...properties.keys(), ...others]);
  const isExplanation = new Set(explained.values());
  const shownOthers = others.filter((key) => !isExplanation.has(key));
  const member = ({ key, spec: child, isRequired }: FieldProperty) => {
    const explainedBy = explained.get(key);
    return (
      <MemberFields
        key={key}
        name={key}
        spec={child}
        isRequired={isRequired}
        isOwn={!properties.has(key)}
        value={values.get(key)}
        explainedBy={explainedBy}
        explanationSpec={(explainedBy === undefined ? undefined : properties.get(explainedBy)?.spec) ?? notes}
        explanation={explainedBy === undefined ? undefined : values.get(explainedBy)}
        canExplain={spec.others !== undefined}
        {...{ issues, readOnly, edits }}
      />
    );
  };
  return (
    <>
      {spec.properties.filter(({ key }) => key !== hidden && !isExplanation.has(key)).map(member)}
      {shownOthers.slice(0, count).map((key) => member({ key, spec: spec.others ?? anyJson, isRequired: false }))}
      <ShowMore hidden={shownOthers.length - count} step={MOST_OTHERS} onShow={showMore} />
      {hasTwice ? <p className="sk-field__help">{labels.fieldTwice}</p> : null}
      {readOnly || !spec.others ? null : <AddMember spec={spec.others} label={label} edits={edits} />}
    </>
  );
}

/** The same as notes, where a text may stand. */
function notesSpec(spec: FieldSpec): FieldSpec {
  if (spec.kind === "json") return { kind: "string", isNullable: false, patterns: [], widget: "notes" };
  return spec.kind === "string" ? { ...spec, widget: spec.widget ?? "notes" } : spec;
}
