import type { JsonLocation, JsonPath } from "../json/JsonPath.js";

/** The location further down by `path`, in the same JSON text. */
export function joinLocation(location: JsonLocation, path: JsonPath): JsonLocation {
  const [first, ...rest] = location;
  const last = rest.pop();
  return last ? [first, ...rest, [...last, ...path]] : [[...first, ...path]];
}
