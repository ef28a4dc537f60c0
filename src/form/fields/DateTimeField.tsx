"use client";
import { forwardRef, useRef } from "react";
import { Button } from "../../ui/Button.js";
import { IconButton } from "../../ui/IconButton.js";
import { clockIcon } from "../../ui/icons.js";
import { TextInput } from "./controls/TextInput.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { StringSpec } from "./FieldSpec.js";
import { pickedTime, pickerValue, type TimeFormat } from "./pickedTime.js";
import { stringValue } from "./stringValue.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A date, a time or both as the text that is stored, zone and digits included, with the browser's own picker beside it. */
export const DateTimeField = forwardRef<HTMLDivElement, FieldProps<StringSpec>>(function DateTimeField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-datetimefield" Control={DateTime} />;
});

function showPicker(picker: HTMLInputElement | null): void {
  try {
    picker?.showPicker?.();
  } catch {
    // in a frame of another origin browsers refuse: the text can be typed all the same
  }
}

const PICKERS: Readonly<Record<TimeFormat, string>> = { "date-time": "datetime-local", date: "date", time: "time" };
/** How much of an ISO time in UTC each format is. */
const NOW: Readonly<Record<TimeFormat, (iso: string) => string>> = {
  "date-time": (iso) => iso,
  date: (iso) => iso.slice(0, 10),
  time: (iso) => iso.slice(11, 19),
};

function DateTime(editing: FieldEditing<StringSpec>) {
  const { spec, value, set, label, readOnly } = editing;
  const labels = useFieldLabels();
  const picker = useRef<HTMLInputElement>(null);
  const format = spec.format === "date" || spec.format === "time" ? spec.format : "date-time";
  const text = stringValue(value) ?? "";
  if (readOnly) return <TextInput {...editing} isMono />;
  const ways = (
    <>
      <span className="sk-picker">
        <IconButton
          size="md"
          icon={clockIcon}
          label={labels.fieldPickDate(label)}
          onClick={() => showPicker(picker.current)}
        />
        <input
          ref={picker}
          type={PICKERS[format]}
          step="0.001"
          tabIndex={-1}
          aria-hidden="true"
          value={pickerValue(format, text)}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== "") set(JSON.stringify(pickedTime(format, text, currentTarget.value)));
          }}
        />
      </span>
      <Button size="sm" onClick={() => set(JSON.stringify(NOW[format](new Date().toISOString())))}>
        {labels.fieldNow}
      </Button>
    </>
  );
  return <TextInput {...editing} isMono end={ways} />;
}
