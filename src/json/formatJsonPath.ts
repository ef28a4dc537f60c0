import type { JsonPath } from "./JsonPath.js";

/** A path as a normalized JSONPath (RFC 9535): `$['a']['b'][0]`. */
export function formatJsonPath(path: JsonPath): string {
  return `$${path.map((step) => `[${typeof step === "number" ? step : quoted(step)}]`).join("")}`;
}

function quoted(key: string): string {
  const escaped = JSON.stringify(key).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}
