import type { JsonDocument } from "../../json/JsonDocument.js";
import type { TextChange } from "../../json/TextChange.js";

/**
 * The changes that lay a JSON text out with two spaces a level: only white space between tokens changes, so every
 * spelling, key and order stays. Line ends follow the text's first one; a BOM and a final line end stay. A text with
 * problems gives no changes.
 */
export function formatJsonText(doc: JsonDocument): TextChange[] {
  const { text } = doc;
  if (doc.problems.length > 0 || doc.size === 0) return [];
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const changes: TextChange[] = [];
  let depth = 0;
  let previous = "";
  let gap = text.startsWith("\uFEFF") ? 1 : 0;
  for (let at = skipSpace(text, gap); at < text.length; at = skipSpace(text, gap)) {
    const token = text.charAt(at);
    const isClose = token === "}" || token === "]";
    if (isClose) depth--;
    const wanted = gapBetween(previous, isClose) ? lineEnd + "  ".repeat(depth) : previous === ":" ? " " : "";
    if (text.slice(gap, at) !== wanted) changes.push({ from: gap, to: at, insert: wanted });
    if (token === "{" || token === "[") depth++;
    gap = tokenEnd(text, at);
    previous = token;
  }
  const last = /(?:\r\n|\r|\n)$/.test(text) ? lineEnd : "";
  if (text.slice(gap) !== last) changes.push({ from: gap, to: text.length, insert: last });
  return changes;
}

/** Whether a new line stands between two tokens. */
function gapBetween(previous: string, isClose: boolean): boolean {
  const afterOpen = previous === "{" || previous === "[";
  if (isClose) return !afterOpen;
  return afterOpen || previous === ",";
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

function tokenEnd(text: string, from: number): number {
  const first = text.charAt(from);
  if (first === '"') return stringEnd(text, from);
  if ("{}[],:".includes(first)) return from + 1;
  let at = from + 1;
  while (at < text.length && !"{}[],: \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}
