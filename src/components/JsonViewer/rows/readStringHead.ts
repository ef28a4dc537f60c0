import { decodeString } from "../../../json/decodeString.js";

/** `\\u0000` is the longest way to write one unit. */
const LONGEST_UNIT = 6;

/**
 * At least `max` UTF-16 units (when there are as many) of what a JSON string says, from its text between the quotes.
 * Escapes that JSON has not are kept as they are written.
 */
export function readStringHead(inside: string, max: number): string {
  // An escape that the cut breaks stands behind the units that are asked for.
  return decodeString(`"${inside.length > max * LONGEST_UNIT ? inside.slice(0, (max + 1) * LONGEST_UNIT) : inside}"`);
}
