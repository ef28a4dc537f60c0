"use client";
import { forwardRef } from "react";
import { TextInput } from "./controls/TextInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { StringSpec } from "./FieldSpec.js";

/** A text of several lines. */
export const TextAreaField = forwardRef<HTMLDivElement, FieldProps<StringSpec>>(function TextAreaField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-textareafield" Control={Area} />;
});

function Area(editing: FieldEditing<StringSpec>) {
  return <TextInput {...editing} rows={3} />;
}
