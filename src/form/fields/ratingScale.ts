import type { NumberSpec } from "./FieldSpec.js";

const MOST = 11;

/** The numbers of a short scale of whole numbers with both ends given; undefined for every other number. */
export function ratingScale({
  isInteger,
  min,
  max,
  step,
  isMinExcluded,
  isMaxExcluded,
}: NumberSpec): number[] | undefined {
  if (min === undefined || max === undefined || (!isInteger && step !== 1)) return undefined;
  const first = isMinExcluded ? min + 1 : min;
  const last = isMaxExcluded ? max - 1 : max;
  if (first < 0 || last > 10 || last - first >= MOST || last <= first) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
