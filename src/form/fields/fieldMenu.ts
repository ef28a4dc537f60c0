import type { MenuEntry } from "../../ui/MenuButton.js";
import { closeIcon, minusIcon, plusIcon, trashIcon, undoIcon } from "../../ui/icons.js";
import type { FieldEditing } from "./FieldEditing.js";
import type { FieldLabels } from "./fieldLabels.js";

/** The ways between absent, null, empty and the default that the control of a field does not offer. */
export function fieldMenu(
  field: Pick<FieldEditing, "spec" | "value" | "draft" | "isRequired" | "set" | "setDraft"> & { labels: FieldLabels },
): MenuEntry[] {
  const { spec, value, draft, isRequired, set, setDraft, labels } = field;
  const standard = spec.default;
  const mayBeEmpty = spec.kind === "string" && !spec.minLength;
  const entries: (MenuEntry | false)[] = [
    draft !== undefined && {
      label: labels.fieldTakeBackDraft,
      icon: undoIcon,
      onSelect: () => setDraft(undefined),
    },
    standard !== undefined &&
      standard.length <= LONGEST_DEFAULT &&
      value !== standard && { label: labels.fieldSetDefault(standard), icon: plusIcon, onSelect: () => set(standard) },
    mayBeEmpty &&
      (value === undefined || value === "null") && {
        label: labels.fieldSetEmpty,
        icon: minusIcon,
        onSelect: () => set('""'),
      },
    spec.isNullable && value !== "null" && { label: labels.fieldSetNull, icon: closeIcon, onSelect: () => set("null") },
    !isRequired &&
      value !== undefined && { label: labels.fieldRemove, icon: trashIcon, onSelect: () => set(undefined) },
  ];
  return entries.filter((entry) => entry !== false);
}

const LONGEST_DEFAULT = 40;
