"use client";
import { forwardRef } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { minusIcon, plusIcon } from "../../ui/icons.js";
import { NumberInput } from "./controls/NumberInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { NumberSpec } from "./FieldSpec.js";
import { steppedNumber } from "./steppedNumber.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A NumberField with buttons for one step up and down. */
export const StepperField = forwardRef<HTMLDivElement, FieldProps<NumberSpec>>(function StepperField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-stepperfield" draftOf="number" Control={Stepper} />;
});

function Stepper(editing: FieldEditing<NumberSpec>) {
  const { spec, value, draft, set, label, readOnly } = editing;
  const labels = useFieldLabels();
  const stepButton = (direction: 1 | -1) => {
    const next = steppedNumber(spec, draft ?? value, direction);
    return (
      <IconButton
        size="md"
        icon={direction > 0 ? plusIcon : minusIcon}
        label={direction > 0 ? labels.fieldIncrease(label) : labels.fieldDecrease(label)}
        aria-disabled={next === undefined || undefined}
        onClick={() => {
          if (next !== undefined) set(next);
        }}
      />
    );
  };
  if (readOnly) return <NumberInput {...editing} />;
  return <NumberInput {...editing} start={stepButton(-1)} end={stepButton(1)} />;
}
