import type { Report } from "./describeProblems.js";
import { matchEnd, scanWord } from "./recoverTokens.js";

/** The offset after the number, true, false or null that starts at `from`; -1 when none does. */
export function scanScalar(text: string, from: number): number {
  let end = from;
  let code = text.charCodeAt(from);
  // Most numbers are short and whole: for them a loop is several times faster than the expression.
  if (code >= ONE && code <= NINE) while (code >= ZERO && code <= NINE) code = text.charCodeAt(++end);
  if (isDelimiter(code)) return end === from ? -1 : end;
  end = matchEnd(BARE_SCALAR, text, from);
  return end === from ? -1 : end;
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
  return matchEnd(BARE_SCALAR, text, 0) === text.length;
}

const BARE_SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LINE_FEED = 10;
const COMMA = 44;
const ZERO = 48;
const ONE = 49;
const NINE = 57;
const CLOSE_ARRAY = 93;
const CLOSE_OBJECT = 125;

/** Not all delimiters: those that follow a scalar most often. */
function isDelimiter(code: number): boolean {
  return code === COMMA || code === CLOSE_ARRAY || code === CLOSE_OBJECT || code === LINE_FEED;
}
