"use client";
import { forwardRef } from "react";
import { TextInput } from "./controls/TextInput.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { StringSpec } from "./FieldSpec.js";

/** A text of one line; an area as soon as it has more. */
export const TextField = forwardRef<HTMLDivElement, FieldProps<StringSpec>>(function TextField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-textfield" Control={TextInput} />;
});
