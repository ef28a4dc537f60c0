import { escapeLength } from "./scanString.js";

/**
 * Where each UTF-16 unit of a string's value begins in its JSON text (quotes included): entry n for the nth unit, and one
 * more for the end of the value.
 */
export function rawOffsets(raw: string): Int32Array {
  const offsets = new Int32Array(raw.length + 1);
  const isClosed = raw.length > 1 && raw.endsWith('"');
  const stop = isClosed ? raw.length - 1 : raw.length;
  let unit = 0;
  let at = 1;
  while (at < stop) {
    offsets[unit++] = at;
    at += raw.charAt(at) === "\\" ? escapeLength(raw, at) || 1 : 1;
  }
  offsets[unit] = stop;
  return offsets.slice(0, unit + 1);
}
