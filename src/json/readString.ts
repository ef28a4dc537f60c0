import { codePointName } from "./codePointName.js";
import type { Report } from "./Fault.js";
import { matchEnd } from "./recoverTokens.js";
import { escapeLength, PLAIN, scanString } from "./scanString.js";

/**
 * The offset after a string that may be broken, opened at `open`. Bad escapes and control characters are reported and kept.
 * A line end inside is read as part of the string when the next quote looks like a closing one; else the string stops there.
 */
export function readString(text: string, open: number, report?: Report): number {
  const end = scanString(text, open);
  return end < 0 ? recoverString(text, open, report) : end;
}

function recoverString(text: string, open: number, report?: Report): number {
  const unclosed = { code: "unclosed-string", expected: '"', after: "at the end of the string" };
  let lineEndsBelong = false;
  for (let at = open + 1; ;) {
    at = matchEnd(PLAIN, text, at);
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character === "") {
      report?.({ ...unclosed, offset: at });
      return at;
    }
    if (character === "\\") {
      const length = escapeLength(text, at);
      if (length === 0) report?.({ code: "bad-escape", offset: at, expected: ESCAPES, found: text.slice(at, at + 2) });
      at += length || (/[^\n\r]/.test(text.charAt(at + 1)) ? 2 : 1);
      continue;
    }
    const isLineEnd = /[\n\r]/.test(character);
    if (isLineEnd && !lineEndsBelong) {
      lineEndsBelong = closesLater(text, at);
      if (!lineEndsBelong) {
        report?.({ ...unclosed, offset: at, found: "end of line" });
        return beforeComma(text, open, at);
      }
    }
    const found = isLineEnd ? "a line end" : character === "\t" ? "a tab" : codePointName(character);
    report?.({ code: "control-character", offset: at, expected: "an escaped character in the string", found });
    at++;
  }
}

const ESCAPES = 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX';

/** Whether the next unescaped quote after `from` is followed by what may follow a string. */
function closesLater(text: string, from: number): boolean {
  const quoteOrEscape = /\\[^]|"/g;
  quoteOrEscape.lastIndex = from;
  let match = quoteOrEscape.exec(text);
  while (match !== null && match[0] !== '"') match = quoteOrEscape.exec(text);
  return match !== null && /^[ \t\r\n]*([,:}\]]|$)/.test(text.slice(match.index + 1));
}

/** Where an unclosed string stops: before the comma and the space at the end of its line, which are not meant as text. */
function beforeComma(text: string, open: number, lineEnd: number): number {
  const comma = text.slice(open + 1, lineEnd).search(/,[ \t]*$/);
  return comma < 0 ? lineEnd : open + 1 + comma;
}
