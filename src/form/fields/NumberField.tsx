"use client";
import { forwardRef } from "react";
import { NumberInput } from "./controls/NumberInput.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { NumberSpec } from "./FieldSpec.js";

/**
 * A number as it is spelled: `1.10` stays `1.10`, and no digit of a big one is lost. What is no number yet (`0.`, nothing) is
 * a draft. Arrows go one step up and down, with Shift ten.
 */
export const NumberField = forwardRef<HTMLDivElement, FieldProps<NumberSpec>>(function NumberField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-numberfield" draftOf="number" Control={NumberInput} />;
});
