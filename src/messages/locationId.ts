import type { JsonLocation } from "../json/JsonPath.js";

/**
 * A location as one string, different for different nodes of one value: keys joined with `/`, a lone `~` where the path
 * enters JSON text inside a string. As in JSON Pointer `~` and `/` in keys become `~0` and `~1`; `#` and `@`, which
 * message ids use for parts and alternatives, become `~2` and `~3`.
 */
export function locationId(at: JsonLocation): string {
  return at.map((path) => path.map(escapeKey).join("/")).join("/~/");
}

const ESCAPES: Readonly<Record<string, string>> = { "~": "~0", "/": "~1", "#": "~2", "@": "~3" };

const escapeKey = (key: string | number): string | number =>
  typeof key === "string" && /[~/#@]/.test(key) ? key.replace(/[~/#@]/g, (sign) => ESCAPES[sign] ?? sign) : key;
