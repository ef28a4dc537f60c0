"use client";
import { forwardRef } from "react";
import { ObjectFields } from "./controls/ObjectFields.js";
import { UnsetValue } from "./controls/UnsetValue.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { ObjectSpec, RecordSpec } from "./FieldSpec.js";

/** An object whose keys the data chooses: keys can be added, renamed and removed. */
export const RecordField = forwardRef<HTMLDivElement, FieldProps<RecordSpec>>(function RecordField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-recordfield" isGroup showsInnerIssues Control={Members} />;
});

function Members(editing: FieldEditing<RecordSpec>) {
  if (editing.value === undefined || editing.value === "null") return <UnsetValue {...editing} />;
  return (
    <div className="sk-nested">
      <ObjectFields {...editing} spec={recordAsObject(editing.spec)} />
    </div>
  );
}

/** A record as an object with no property of its own. */
export function recordAsObject({ values, ...common }: RecordSpec): ObjectSpec {
  return { ...common, kind: "object", properties: [], others: values };
}
