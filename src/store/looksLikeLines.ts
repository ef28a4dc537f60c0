import { isJson } from "./isJson.js";

/** Whether a text, or its beginning, goes on as one JSON object a line: the first line is a whole object, the next begins one. */
export function looksLikeLines(text: string): boolean {
  const [first = "", second = ""] = firstLines(text, 2);
  return first.startsWith("{") && second.startsWith("{") && isJson(first);
}

/** Up to `count` lines that hold something, trimmed. */
export function firstLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (let start = text.startsWith("\uFEFF") ? 1 : 0; start < text.length && lines.length < count;) {
    const newline = text.indexOf("\n", start);
    const line = text.slice(start, newline === -1 ? text.length : newline).trim();
    if (line !== "") lines.push(line);
    start = newline === -1 ? text.length : newline + 1;
  }
  return lines;
}
