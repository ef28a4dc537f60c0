"use client";
import { forwardRef } from "react";
import { BooleanBox } from "./controls/BooleanBox.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { BooleanSpec } from "./FieldSpec.js";

/** A boolean as a checkbox. Absent and null are neither checked nor unchecked. */
export const CheckboxField = forwardRef<HTMLDivElement, FieldProps<BooleanSpec>>(function CheckboxField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-checkboxfield" Control={BooleanBox} />;
});
