"use client";
import { forwardRef } from "react";
import { BooleanBox } from "./controls/BooleanBox.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { BooleanSpec } from "./FieldSpec.js";

/** A boolean as a switch. */
export const SwitchField = forwardRef<HTMLDivElement, FieldProps<BooleanSpec>>(function SwitchField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-switchfield" Control={Switch} />;
});

function Switch(editing: FieldEditing<BooleanSpec>) {
  return <BooleanBox {...editing} isSwitch />;
}
