"use client";
import { forwardRef } from "react";
import { TextInput } from "./controls/TextInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { StringSpec } from "./FieldSpec.js";

/** A reviewer's notes: small until something is written. */
export const NotesField = forwardRef<HTMLDivElement, FieldProps<StringSpec>>(function NotesField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-notesfield" Control={Notes} />;
});

function Notes(editing: FieldEditing<StringSpec>) {
  return <TextInput {...editing} rows={2} />;
}
