import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { TextChange } from "../../../json/TextChange.js";

/**
 * The changes that take all white space between, before and behind the tokens of a JSON text away, a final line end included:
 * every spelling, key and order stays, and a BOM. A text with problems gives no changes.
 */
export function minifyJsonText(doc: JsonDocument): TextChange[] {
  const { text } = doc;
  const changes: TextChange[] = [];
  if (doc.problems.length > 0) return changes;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at) - 1;
    else if (isSpace(code)) {
      const from = at;
      while (isSpace(text.charCodeAt(at + 1))) at++;
      changes.push({ from, to: at + 1, insert: "" });
    }
  }
  return changes;
}

const QUOTE = 34;
const BACKSLASH = 92;

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** The offset after the string that begins there. */
function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}
