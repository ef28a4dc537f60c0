import type { TextChange } from "./TextChange.js";

/** The text after the changes. Throws a RangeError when they overlap, go backwards or leave the text. */
export function applyTextChanges(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    if (!(at <= from && from <= to && to <= text.length)) {
      throw new RangeError(
        `Text change ${from}–${to} does not fit: changes must ascend from ${at} and end by ${text.length}`,
      );
    }
    pieces.push(text.slice(at, from), insert);
    at = to;
  }
  return pieces.join("") + text.slice(at);
}
