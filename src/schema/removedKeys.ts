import type { JsonPath } from "../json/JsonPath.js";
import { isPlainObject } from "./isPlainObject.js";

/** Paths of the keys that are in `before` and gone in `after`, at every depth where both are objects. Iterative. */
export function removedKeys(before: unknown, after: unknown): JsonPath[] {
  const removed: JsonPath[] = [];
  const pairs: { path: JsonPath; before: unknown; after: unknown }[] = [{ path: [], before, after }];
  for (const pair of pairs) {
    if (!isPlainObject(pair.before) || !isPlainObject(pair.after)) continue;
    for (const [key, value] of Object.entries(pair.before)) {
      const path = [...pair.path, key];
      if (Object.hasOwn(pair.after, key)) pairs.push({ path, before: value, after: pair.after[key] });
      else removed.push(path);
    }
  }
  return removed;
}
