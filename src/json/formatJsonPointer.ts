import type { JsonPath } from "./JsonPath.js";

/** A path as a JSON Pointer (RFC 6901): `/a/b/0`, `~` and `/` in keys escaped. The root is the empty text. */
export function formatJsonPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
