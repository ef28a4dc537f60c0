"use client";
import { forwardRef } from "react";
import { choiceOptions } from "./controls/choiceOptions.js";
import { RadioChoices } from "./controls/RadioChoices.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { ChoiceSpec } from "./FieldSpec.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** One of a few values as radio buttons: arrows move the choice, a digit chooses the option in that place. */
export const RadioField = forwardRef<HTMLDivElement, FieldProps<ChoiceSpec>>(function RadioField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-radiofield" isGroup Control={Radios} />;
});

/** Digits that choose an option. */
const MOST_KEYS = 9;

function Radios(editing: FieldEditing<ChoiceSpec>) {
  const { options, chosen } = choiceOptions(editing, useFieldLabels());
  return (
    <RadioChoices
      editing={editing}
      className="sk-choice"
      chosen={chosen}
      showsKeys={options.length <= MOST_KEYS}
      choices={options.map(({ text, title }, index) => ({ text, keys: [String(index + 1)], face: title }))}
    />
  );
}
