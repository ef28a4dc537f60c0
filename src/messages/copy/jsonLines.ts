import { jsonText } from "../jsonText.js";

/** A value as JSON text with indentation; on one line where it is too deep for that. */
export function jsonLines(value: unknown): string {
  try {
    return JSON.stringify(value, undefined, 2) ?? "";
  } catch (error) {
    // Depth, and the bigints of a host.
    if (error instanceof RangeError || error instanceof TypeError) return jsonText(value);
    throw error;
  }
}
