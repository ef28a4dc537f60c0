import type { ProblemLog } from "./ProblemLog.js";

/** The offset of the next meaningful character. Comments and space that JSON does not know are reported and skipped. */
export function skipBlank(text: string, from: number, log?: ProblemLog): number {
  let at = from;
  for (;;) {
    BLANK.lastIndex = at;
    BLANK.test(text);
    at = BLANK.lastIndex;
    const comment = commentEnd(text, at);
    if (comment > at) {
      log?.add({ code: "comment", offset: at, expected: "no comment" });
      at = comment;
    } else if (FOREIGN_SPACE.test(text.charAt(at))) {
      log?.add({ code: "foreign-space", offset: at, expected: "a plain space" });
      at++;
    } else return at;
  }
}

/** The offset after the run of characters at `from` that cannot be structure: at least one character, quoted by ' if it starts so. */
export function scanWord(text: string, from: number): number {
  if (text.charAt(from) === "'") {
    const close = text.indexOf("'", from + 1);
    if (close > 0 && !/[\n\r]/.test(text.slice(from, close))) return close + 1;
  }
  WORD.lastIndex = from;
  WORD.test(text);
  return Math.max(WORD.lastIndex, from + 1);
}

const BLANK = /[ \t\r\n]*/y;
const FOREIGN_SPACE = /[\f\v\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]/;
const WORD = /[^ \t\r\n\f\v\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff,:{}[\]"]*/y;

function commentEnd(text: string, at: number): number {
  if (text.charAt(at) !== "/") return at;
  if (text.charAt(at + 1) === "*") {
    const close = text.indexOf("*/", at + 2);
    return close < 0 ? text.length : close + 2;
  }
  if (text.charAt(at + 1) !== "/") return at;
  LINE.lastIndex = at;
  LINE.test(text);
  return LINE.lastIndex;
}

const LINE = /[^\n\r]*/y;
