"use client";
import { forwardRef } from "react";
import { VisibleText } from "../../ui/VisibleText.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { FieldOption, ListSpec } from "./FieldSpec.js";
import { listItems, withItem, withoutItems } from "./listItems.js";
import { sameScalar } from "./sameScalar.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A list of some of a few values as checkboxes. Items that are not among them stand after them, checked. */
export const CheckboxesField = forwardRef<HTMLDivElement, FieldProps<ListSpec>>(function CheckboxesField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-checkboxesfield" isGroup Control={Checkboxes} />;
});

function Checkboxes({ spec, value, set, control, readOnly }: FieldEditing<ListSpec>) {
  const labels = useFieldLabels();
  const items = listItems(value);
  const known = spec.items.kind === "choice" ? spec.items.options : [];
  const others = [...new Set(items)].filter((item) => !known.some(({ text }) => sameScalar(text, item)));
  const options: readonly FieldOption[] = [
    ...known,
    ...others.map((text) => ({ text, title: labels.fieldUnlisted(text) })),
  ];
  return (
    <div className="sk-choice">
      {options.map(({ text, title }) => {
        const places = items.flatMap((item, place) => (sameScalar(text, item) ? [place] : []));
        return (
          <label key={text} className="sk-choice__option">
            <input
              type="checkbox"
              className="sk-check"
              aria-describedby={control["aria-describedby"]}
              checked={places.length > 0}
              aria-readonly={readOnly || undefined}
              onChange={(event) => {
                if (readOnly) return;
                set(event.currentTarget.checked ? withItem(value, text) : withoutItems(value ?? "[]", places));
              }}
            />
            <span>
              <VisibleText text={title} />
            </span>
          </label>
        );
      })}
    </div>
  );
}
