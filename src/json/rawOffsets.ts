import { escapeLength } from "./scanString.js";

/**
 * Finds where a UTF-16 unit of a string's value begins in its JSON text (quotes included). Must be asked in ascending order:
 * it reads the text once, from escape to escape.
 */
export function rawOffsets(raw: string): (unit: number) => number {
  let unit = 0;
  let at = 1;
  let escape = raw.indexOf("\\");
  return (target) => {
    while (escape >= 0 && unit + (escape - at) < target) {
      unit += escape - at + 1;
      at = escape + (escapeLength(raw, escape) || 1);
      escape = raw.indexOf("\\", at);
    }
    return at + (target - unit);
  };
}
