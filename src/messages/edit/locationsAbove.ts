import type { JsonLocation } from "../../json/JsonPath.js";

/** A location and those of the nodes around it, from the inside out; the string around a JSON text follows its root. */
export function locationsAbove(at: JsonLocation): JsonLocation[] {
  const [first, ...inner] = at;
  const last = inner.at(-1) ?? first;
  const around = inner.slice(0, -1);
  const here = last.map((_, index): JsonLocation => {
    const path = last.slice(0, last.length - index);
    return inner.length === 0 ? [path] : [first, ...around, path];
  });
  return inner.length === 0
    ? [...here, [[]]]
    : [...here, [first, ...around, []], ...locationsAbove([first, ...around])];
}
