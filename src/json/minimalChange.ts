import type { TextChange } from "./TextChange.js";

/** The one change between two texts, without what they begin and end with alike; undefined when they are equal. */
export function minimalChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from + BLOCK <= shorter && before.slice(from, from + BLOCK) === after.slice(from, from + BLOCK)) from += BLOCK;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  const rest = shorter - from;
  const blockFromEnd = (text: string, end: number) => text.slice(text.length - end - BLOCK, text.length - end);
  let tail = 0;
  while (tail + BLOCK <= rest && blockFromEnd(before, tail) === blockFromEnd(after, tail)) tail += BLOCK;
  while (tail < rest && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail++;
  if (splitsPair(before, from) || splitsPair(after, from)) from--;
  if (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)) tail--;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/** Units compared at once: an engine compares two strings far faster than a loop their units. */
const BLOCK = 1024;

/** Half a surrogate pair is no character: a change of one half takes the other with it. */
function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
