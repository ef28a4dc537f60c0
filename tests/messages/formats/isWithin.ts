import type { JsonLocation } from "../../../src/json/index.js";

/** Whether a location is a place, or inside what stands there. */
export function isWithin(at: JsonLocation, place: JsonLocation): boolean {
  return place.every((path, depth) => {
    const other = at[depth];
    if (!other || (depth < place.length - 1 && other.length !== path.length)) return false;
    return path.every((key, index) => other[index] === key);
  });
}
