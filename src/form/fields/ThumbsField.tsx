"use client";
import { forwardRef } from "react";
import { Icon } from "../../ui/Icon.js";
import { thumbDownIcon, thumbUpIcon } from "../../ui/icons.js";
import { RadioChoices } from "./controls/RadioChoices.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import type { BooleanSpec } from "./FieldSpec.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** A boolean as thumb up and thumb down. `y` or `+` says yes, `n` or `-` no, arrows move. */
export const ThumbsField = forwardRef<HTMLDivElement, FieldProps<BooleanSpec>>(function ThumbsField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-thumbsfield" isGroup Control={Thumbs} />;
});

function Thumbs(editing: FieldEditing<BooleanSpec>) {
  const { fieldYes, fieldNo } = useFieldLabels();
  return (
    <RadioChoices
      editing={editing}
      className="sk-thumbs"
      chosen={editing.value}
      showsKeys
      choices={[
        {
          text: "true",
          keys: ["y", "+"],
          label: fieldYes,
          face: (
            <span>
              <Icon shape={thumbUpIcon} /> {fieldYes}
            </span>
          ),
        },
        {
          text: "false",
          keys: ["n", "-"],
          label: fieldNo,
          face: (
            <span>
              <Icon shape={thumbDownIcon} /> {fieldNo}
            </span>
          ),
        },
      ]}
    />
  );
}
