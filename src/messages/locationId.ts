import type { JsonLocation } from "../json/JsonPath.js";

/**
 * A location as one string, different for different nodes of one value: keys joined with `/`, a lone `~` where the path
 * enters JSON text inside a string. As in JSON Pointer `~` and `/` in keys become `~0` and `~1`; `#` and `@`, which
 * message ids use for parts and alternatives, become `~2` and `~3`.
 */
export function locationId(at: JsonLocation): string {
  let id = "";
  for (let index = 0; index < at.length; index += 1) {
    if (index > 0) id += "/~/";
    const path = at[index] ?? [];
    for (let step = 0; step < path.length; step += 1) {
      const key = path[step] ?? "";
      if (step > 0) id += "/";
      id += typeof key === "number" ? key : SPECIAL.test(key) ? key.replace(/[~/#@]/g, escape) : key;
    }
  }
  return id;
}

const SPECIAL = /[~/#@]/;
const ESCAPES: Readonly<Record<string, string>> = { "~": "~0", "/": "~1", "#": "~2", "@": "~3" };
const escape = (sign: string): string => ESCAPES[sign] ?? sign;
