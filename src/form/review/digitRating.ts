import type { FieldSpec } from "../fields/FieldSpec.js";
import { ratingScale } from "../fields/ratingScale.js";

/** Options that have a digit. */
export const MOST_OPTION_KEYS = 9;

/** Whether digits rate such a value. */
export function takesDigits(spec: FieldSpec): boolean {
  if (spec.kind === "choice") return spec.options.length <= MOST_OPTION_KEYS;
  return spec.kind === "number" && ratingScale(spec) !== undefined;
}

/** The JSON text that a digit says: a number of the scale (0 for 10), or the option in that place; undefined when it says none. */
export function digitRating(spec: FieldSpec, digit: string): string | undefined {
  if (!takesDigits(spec)) return undefined;
  if (spec.kind === "choice") return digit === "0" ? undefined : spec.options[Number(digit) - 1]?.text;
  const scale = (spec.kind === "number" && ratingScale(spec)) || [];
  if (scale.includes(Number(digit))) return digit;
  return digit === "0" && scale.includes(10) ? "10" : undefined;
}
