"use client";
import { forwardRef } from "react";
import { Icon } from "../../ui/Icon.js";
import { chevronDownIcon } from "../../ui/icons.js";
import { choiceOptions } from "./controls/choiceOptions.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { ChoiceSpec } from "./FieldSpec.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** One of some values as a native select. */
export const SelectField = forwardRef<HTMLDivElement, FieldProps<ChoiceSpec>>(function SelectField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-selectfield" Control={Select} />;
});

function Select(editing: FieldEditing<ChoiceSpec>) {
  const { spec, value, set, control, readOnly, isRequired } = editing;
  const labels = useFieldLabels();
  const { options, chosen } = choiceOptions(editing, labels);
  if (readOnly) {
    const title = options.find(({ text }) => text === chosen)?.title;
    return <input {...control} className="sk-input" readOnly value={title ?? ""} dir="auto" />;
  }
  return (
    <span className="sk-selectbox">
      <select
        {...control}
        className="sk-select"
        value={value === "null" ? "null" : (chosen ?? ABSENT)}
        onChange={({ currentTarget }) => set(currentTarget.value === ABSENT ? undefined : currentTarget.value)}
      >
        {value === undefined || !isRequired ? (
          <option value={ABSENT} disabled={isRequired}>
            {isRequired ? labels.fieldChoose : labels.fieldAbsent}
          </option>
        ) : null}
        {spec.isNullable || value === "null" ? <option value="null">{labels.fieldNull}</option> : null}
        {options.map(({ text, title }) => (
          <option key={text} value={text}>
            {title}
          </option>
        ))}
      </select>
      <Icon shape={chevronDownIcon} />
    </span>
  );
}

/** No JSON text. */
const ABSENT = "";
