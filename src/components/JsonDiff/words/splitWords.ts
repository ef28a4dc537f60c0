/** A text cut into words: runs of letters and digits, runs of white space, and single other characters. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
}
