import type { JsonLocation } from "../../json/JsonPath.js";

/** The object at the first path of a location, or an empty one. */
export function holderOf(value: unknown, root: JsonLocation): object {
  let at = value;
  for (const step of root[0]) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return {};
    at = Reflect.get(at, step);
  }
  return typeof at === "object" && at !== null ? at : {};
}
