import type { Report } from "./Fault.js";

/** The offset of the next meaningful character. Comments and space that JSON does not know are reported and skipped. */
export function skipBlank(text: string, from: number, report?: Report): number {
  for (let at = from; ;) {
    const offset = matchEnd(BLANK, text, at);
    at = matchEnd(COMMENT, text, offset);
    if (at > offset) report?.({ code: "comment", offset, expected: "no comment" });
    else {
      at = matchEnd(FOREIGN_SPACE, text, offset);
      if (at === offset) return at;
      report?.({ code: "foreign-space", offset, expected: "a plain space" });
    }
  }
}

/** The offset after the run of characters at `from` that cannot be structure: at least one character, quoted by ' if it starts so. */
export function scanWord(text: string, from: number): number {
  return matchEnd(WORD, text, from);
}

/** Where the match of a sticky expression ends; `from` when there is none. */
export function matchEnd(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : from;
}

const BLANK = /[ \t\r\n]*/y;
const COMMENT = /\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r]*/y;
const FOREIGN_SPACE = /[\f\v\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]/y;
const WORD =
  /'[^'\n\r]*'|[^ \t\r\n\f\v\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff,:{}[\]"]+|[^]/y;
