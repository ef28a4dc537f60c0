import type { NumberSpec } from "./FieldSpec.js";
import { isNumberText } from "./isNumberText.js";
import { startValue } from "./startValue.js";
import { stepNumber } from "./stepNumber.js";

/** A number some steps up or down, no further than the limits; undefined when there is no way to go. */
export function steppedNumber(spec: NumberSpec, value: string | undefined, steps: number): string | undefined {
  if (value === undefined || value === "null") return startValue(spec);
  if (!isNumberText(value)) return undefined;
  const step = stepOf(spec);
  const direction = steps < 0 ? -1 : 1;
  let next: string | undefined;
  for (let left = Math.abs(steps); left > 0; left--) {
    const further = stepNumber(next ?? value, step, direction);
    if (further === undefined || isBeyond(spec, further, direction)) break;
    next = further;
  }
  return next;
}

/** The step of a number: as told, whole for integers, else a hundredth or so of the scale. */
export function stepOf({ step, isInteger, min, max }: NumberSpec): number {
  if (step !== undefined) return step;
  const span = min === undefined || max === undefined ? Infinity : max - min;
  return isInteger || span > 10 ? 1 : span > 1 ? 0.1 : 0.01;
}

function isBeyond({ min, max, isMinExcluded, isMaxExcluded }: NumberSpec, text: string, direction: 1 | -1): boolean {
  const value = Number(text);
  if (direction > 0) return max !== undefined && (isMaxExcluded ? value >= max : value > max);
  return min !== undefined && (isMinExcluded ? value <= min : value < min);
}
