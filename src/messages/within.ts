import type { JsonLocation } from "../json/JsonPath.js";

/** The location of a node some keys below another one. */
export function within(at: JsonLocation, ...keys: readonly (string | number)[]): JsonLocation {
  // Nearly every location is one path: this is the hot one.
  if (at.length === 1) return [at[0].concat(keys)];
  const [first, ...rest] = at;
  const inner = rest.pop() ?? [];
  return [first, ...rest, inner.concat(keys)];
}
