import type { Report } from "./Fault.js";
import { matchEnd, scanWord } from "./recoverTokens.js";
import { scanNumber } from "./scanNumber.js";

/** The offset after the number, true, false or null that starts at `from`; -1 when none does. */
export function scanScalar(text: string, from: number): number {
  const end = scanNumber(text, from);
  if (end >= 0) return end;
  const word = matchEnd(LITERAL, text, from);
  return word === from ? -1 : word;
}

/** The offset after a number, true, false or null, or after what stands in its place, which is reported. */
export function readWord(text: string, from: number, report: Report): number {
  const end = scanScalar(text, from);
  const stop = scanWord(text, from);
  if (end === stop) return end;
  const first = text.slice(from, from + 2);
  if (/^[-+.]?\d/.test(first)) report({ code: "invalid-number", offset: from, expected: "a JSON number" });
  else if (first.startsWith("'")) report({ code: "single-quotes", offset: from, expected: "double quotes" });
  else report({ code: "invalid-value", offset: from, expected: "a value" });
  return stop;
}

/** Whether the whole text is a number, true, false or null. */
export function isBareScalar(text: string): boolean {
  return scanScalar(text, 0) === text.length;
}

const LITERAL = /true|false|null/y;
