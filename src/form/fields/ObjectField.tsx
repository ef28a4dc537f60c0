"use client";
import { forwardRef } from "react";
import { UnsetValue } from "./controls/UnsetValue.js";
import { ObjectFields } from "./controls/ObjectFields.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { ObjectSpec } from "./FieldSpec.js";

/** An object as one field for each property, and the keys that the schema does not name below them. */
export const ObjectField = forwardRef<HTMLDivElement, FieldProps<ObjectSpec>>(function ObjectField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-objectfield" isGroup showsInnerIssues Control={Properties} />;
});

function Properties(editing: FieldEditing<ObjectSpec>) {
  if (editing.value === undefined || editing.value === "null") return <UnsetValue {...editing} />;
  return (
    <div className="sk-nested">
      <ObjectFields {...editing} />
    </div>
  );
}
