"use client";
import { Button } from "../../../ui/Button.js";
import { MenuButton } from "../../../ui/MenuButton.js";
import { plusIcon } from "../../../ui/icons.js";
import { emptyValues, simpleKinds } from "../emptyValues.js";
import type { FieldEditing } from "../FieldEditing.js";
import { keepFocusNear } from "../keepFocusNear.js";
import { startValue } from "../startValue.js";
import { useFieldLabels } from "../useFieldLabels.js";

/** In place of a value with parts that is absent or null: the way to have one. */
export function UnsetValue({ spec, set, label, readOnly, control }: FieldEditing) {
  const labels = useFieldLabels();
  if (readOnly) return null;
  if (spec.kind === "json" && spec.default === undefined) {
    const entries = simpleKinds.map((kind) => ({
      label: labels.fieldKinds[kind],
      onSelect: () => {
        keepFocusNear(document.activeElement);
        set(emptyValues[kind]);
      },
    }));
    return <MenuButton size="md" icon={plusIcon} label={labels.fieldAdd(label)} entries={entries} />;
  }
  return (
    <Button
      size="sm"
      icon={plusIcon}
      aria-describedby={control["aria-describedby"]}
      onClick={(event) => {
        keepFocusNear(event.currentTarget);
        set(startValue(spec));
      }}
    >
      {labels.fieldAdd(label)}
    </Button>
  );
}
