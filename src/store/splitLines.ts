import type { SessionPart } from "./SessionSplit.js";

/** The lines of a text that hold something, without their line ends. A leading BOM belongs to no line. */
export function splitLines(text: string): SessionPart[] {
  const found: { from: number; to: number; line: number; column: number }[] = [];
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let line = 1; start <= text.length; line++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const to = text[end - 1] === "\r" && end > start ? end - 1 : end;
    if (/[^ \t\r]/.test(text.slice(start, to))) {
      found.push({ from: start, to, line, column: line === 1 ? start + 1 : 1 });
    }
    start = end + 1;
  }
  return found.length > 1 ? found.map((part, index) => ({ ...part, place: index + 1 })) : found;
}
