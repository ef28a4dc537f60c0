"use client";
import { forwardRef, type CSSProperties } from "react";
import { NumberInput } from "./controls/NumberInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { NumberSpec } from "./FieldSpec.js";
import { isNumberText } from "./isNumberText.js";
import { stepOf } from "./steppedNumber.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A number between two limits as a native slider, with the number itself beside it. */
export const SliderField = forwardRef<HTMLDivElement, FieldProps<NumberSpec>>(function SliderField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-sliderfield" draftOf="number" Control={Slider} />;
});

function Slider(editing: FieldEditing<NumberSpec>) {
  const { spec, value, set, control, label, readOnly } = editing;
  const labels = useFieldLabels();
  const { min = 0, max = 100 } = spec;
  const isSet = value !== undefined && isNumberText(value);
  const at = isSet ? Math.min(Math.max(Number(value), min), max) : min;
  const style: CSSProperties & { "--sk-value": string } = { "--sk-value": `${((at - min) / (max - min || 1)) * 100}%` };
  return (
    <span className="sk-slider">
      <input
        type="range"
        aria-label={label}
        aria-describedby={control["aria-describedby"]}
        aria-valuetext={isSet ? value : labels.fieldAbsent}
        data-unset={isSet ? undefined : ""}
        min={min}
        max={max}
        step={stepOf(spec)}
        value={at}
        aria-readonly={readOnly || undefined}
        style={style}
        onChange={(event) => {
          if (!readOnly) set(event.currentTarget.value);
        }}
      />
      <NumberInput {...editing} />
    </span>
  );
}
