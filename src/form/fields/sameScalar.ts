import { parseJson, toValue } from "../../json/index.js";

/** Whether two JSON texts say the same plain value: `1.0` and `1`, `"\u0061"` and `"a"`. */
export function sameScalar(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const value = scalar(one);
  return value !== undefined && Object.is(value, scalar(other));
}

function scalar(text: string): unknown {
  const value = toValue(parseJson(text));
  return typeof value === "object" && value !== null ? undefined : value;
}
