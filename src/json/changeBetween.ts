import type { TextChange } from "./TextChange.js";

/** The one change that makes `after` of `before`, without what they begin and end with alike; none for equal texts. */
export function changeBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  if (isInsidePair(before, from) || isInsidePair(after, from)) from--;
  let to = before.length;
  let end = after.length;
  while (to > from && end > from && before.charCodeAt(to - 1) === after.charCodeAt(end - 1)) {
    to--;
    end--;
  }
  if (isInsidePair(before, to) || isInsidePair(after, end)) {
    to++;
    end++;
  }
  return [{ from, to, insert: after.slice(from, end) }];
}

/** Half a surrogate pair is no character: a change of one half takes the other with it. */
function isInsidePair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
