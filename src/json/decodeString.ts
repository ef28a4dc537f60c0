import { scanString } from "./scanString.js";

/**
 * What a JSON string text stands for. Broken ones give what can be read: a bad escape stays as it is written, a missing
 * closing quote is no loss, text without quotes is taken literally (inside ' ' without them).
 */
export function decodeString(raw: string): string {
  if (raw.startsWith("'") && raw.endsWith("'") && raw.length > 1) return raw.slice(1, -1);
  if (!raw.startsWith('"')) return raw;
  const body = raw.slice(1, isClosed(raw) ? -1 : undefined);
  if (!body.includes("\\")) return body;
  if (scanString(raw, 0) === raw.length) return parseString(raw);
  return body.replace(ESCAPE, (escape, hex: string | undefined) =>
    hex === undefined ? (SIMPLE[escape.charAt(1)] ?? escape) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Several times faster than replacing one escape after the other. */
function parseString(raw: string): string {
  const value: string = JSON.parse(raw);
  return value;
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|[^])/g;
const SIMPLE: Record<string, string | undefined> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Whether the last character is the closing quote: an escaped quote has an odd number of backslashes before it. */
function isClosed(raw: string): boolean {
  if (raw.length < 2 || !raw.endsWith('"')) return false;
  let backslashes = 0;
  while (raw.charAt(raw.length - 2 - backslashes) === "\\") backslashes++;
  return backslashes % 2 === 0;
}
