"use client";
import { forwardRef } from "react";
import { Icon } from "../../ui/Icon.js";
import { starIcon } from "../../ui/icons.js";
import { RadioChoices, type RadioChoice } from "./controls/RadioChoices.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { NumberSpec } from "./FieldSpec.js";
import { isNumberText } from "./isNumberText.js";
import { ratingScale } from "./ratingScale.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A number of a short scale as stars, or as its numbers when it does not begin at 1. A digit rates, arrows move. */
export const RatingField = forwardRef<HTMLDivElement, FieldProps<NumberSpec>>(function RatingField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-ratingfield" isGroup Control={Rating} />;
});

function Rating(editing: FieldEditing<NumberSpec>) {
  const { spec, value } = editing;
  const labels = useFieldLabels();
  const scale = ratingScale(spec) ?? DEFAULT_SCALE;
  const most = scale.at(-1) ?? 0;
  const rated = value !== undefined && isNumberText(value) ? Number(value) : undefined;
  const isStars = scale[0] === 1 && spec.widget !== "scale";
  const choices = scale.map((number): RadioChoice => {
    const isOn = rated !== undefined && number <= rated;
    return {
      text: String(number),
      keys: number === 10 ? ["0"] : [String(number)],
      label: labels.fieldOfMost(number, most),
      face: isStars ? <Icon shape={starIcon} solid={isOn} /> : <span aria-hidden="true">{number}</span>,
      className: isStars && !isOn ? "sk-off" : "",
      isKeyHidden: isStars || number === 10,
    };
  });
  return (
    <span className="sk-rateline">
      <RadioChoices
        editing={editing}
        className={isStars ? "sk-rate" : "sk-scale"}
        chosen={rated === undefined ? undefined : String(rated)}
        choices={choices}
      />
      {rated === undefined ? null : (
        <span className="sk-num">
          <strong>{value}</strong> <small className="sk-muted">{labels.fieldMost(most)}</small>
        </span>
      )}
    </span>
  );
}

const DEFAULT_SCALE = [1, 2, 3, 4, 5];
