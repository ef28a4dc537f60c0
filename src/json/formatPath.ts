import type { JsonLocation, JsonPath } from "./JsonPath.js";

/** A path for people, as JavaScript would write it: `a.b[0]["x y"]`. The root is `$`. */
export function formatPath(path: JsonPath): string {
  const text = path.map(formatStep).join("").replace(/^\./, "");
  return text === "" ? "$" : text;
}

/** A location for people: ` → ` leads into the JSON text that a string holds. */
export function formatLocation(location: JsonLocation): string {
  return location.map(formatPath).join(" → ");
}

function formatStep(step: string | number): string {
  if (typeof step === "string" && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step)) return `.${step}`;
  return `[${JSON.stringify(step)}]`;
}
