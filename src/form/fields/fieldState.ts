import type { FieldLabels } from "./fieldLabels.js";

/** The states of a value that an empty control cannot tell apart; undefined for every other value. */
export function fieldState(
  value: string | undefined,
  labels: FieldLabels,
): { readonly name: "absent" | "null" | "empty"; readonly words: string } | undefined {
  if (value === undefined) return { name: "absent", words: labels.fieldAbsent };
  if (value === "null") return { name: "null", words: labels.fieldNull };
  if (value === '""') return { name: "empty", words: labels.fieldEmptyText };
  return undefined;
}
