import type { FieldEditing } from "../FieldEditing.js";
import type { ChoiceSpec, FieldOption } from "../FieldSpec.js";
import type { FieldLabels } from "../fieldLabels.js";
import { sameScalar } from "../sameScalar.js";

/** The options of a choice, and which one is chosen. A value that is no option stands after them, as it is spelled. */
export function choiceOptions(
  { spec, value }: Pick<FieldEditing<ChoiceSpec>, "spec" | "value">,
  labels: FieldLabels,
): { readonly options: readonly FieldOption[]; readonly chosen: string | undefined } {
  if (value === undefined || value === "null") return { options: spec.options, chosen: undefined };
  const known = spec.options.find(({ text }) => sameScalar(text, value));
  if (known) return { options: spec.options, chosen: known.text };
  return { options: [...spec.options, { text: value, title: labels.fieldUnlisted(value) }], chosen: value };
}
