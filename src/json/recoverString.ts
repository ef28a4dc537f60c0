import type { ProblemLog } from "./ProblemLog.js";
import { escapeLength } from "./scanString.js";

/**
 * The offset after a string that may be broken, opened at `open`. Bad escapes and control characters are reported and kept.
 * A line end inside is read as part of the string when the next quote looks like a closing one; else the string stops there.
 */
export function recoverString(text: string, open: number, log?: ProblemLog): number {
  let lineEndsBelong = false;
  let at = open + 1;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    SPECIAL.test(text);
    if (SPECIAL.lastIndex === 0) break;
    at = SPECIAL.lastIndex - 1;
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character === "\\") {
      const length = escapeLength(text, at);
      if (length === 0) log?.add({ code: "bad-escape", offset: at, expected: ESCAPES, found: text.slice(at, at + 2) });
      at += length || (/[^\n\r]/.test(text.charAt(at + 1)) ? 2 : 1);
      continue;
    }
    if ((character === "\n" || character === "\r") && !lineEndsBelong) {
      lineEndsBelong = closesLater(text, at);
      if (!lineEndsBelong) {
        log?.add({
          code: "unclosed-string",
          offset: at,
          expected: '"',
          after: "at the end of the string",
          found: "end of line",
        });
        return withoutComma(text, open, at);
      }
    }
    log?.add({
      code: "control-character",
      offset: at,
      expected: "an escaped character in the string",
      found: name(character),
    });
    at++;
  }
  log?.add({ code: "unclosed-string", offset: text.length, expected: '"', after: "at the end of the string" });
  return text.length;
}

const ESCAPES = 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX';
// oxlint-disable-next-line no-control-regex -- the control characters are what a JSON string must not hold
const SPECIAL = /["\\\u0000-\u001f]/g;

function name(character: string): string {
  const known: Record<string, string | undefined> = { "\n": "a line end", "\r": "a line end", "\t": "a tab" };
  return known[character] ?? `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Whether the next unescaped quote after `from` is followed by what may follow a string. */
function closesLater(text: string, from: number): boolean {
  const quoteOrEscape = /\\[^]|"/g;
  quoteOrEscape.lastIndex = from;
  let match = quoteOrEscape.exec(text);
  while (match !== null && match[0] !== '"') match = quoteOrEscape.exec(text);
  if (match === null) return false;
  const follower = /[ \t\r\n]*([,:}\]]|$)/y;
  follower.lastIndex = match.index + 1;
  return follower.test(text);
}

/** Where an unclosed string stops: before the comma and the space at the end of its line, which are not meant as text. */
function withoutComma(text: string, open: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > open + 1 && /[ \t]/.test(text.charAt(end - 1))) end--;
  return end > open + 1 && text.charAt(end - 1) === "," ? end - 1 : lineEnd;
}
