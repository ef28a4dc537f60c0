/** One page of a long text: a slice of it, and how many lines begin in it. */
export interface TextPage {
  readonly text: string;
  readonly lines: number;
}

/** No text node is longer: one node of 1 MB stalls the browser's layout for seconds. */
export const PAGE_CHARACTERS = 16_000;
/** What one page may hold. */
const PAGE: Limits = { characters: PAGE_CHARACTERS, lines: 400 };
/** A text that needs pages begins with a short one, so that the rest of the conversation stays near. */
const FIRST: Limits = { characters: 4_000, lines: 40 };
const WHOLE: Limits = { characters: PAGE_CHARACTERS, lines: 160 };

interface Limits {
  readonly characters: number;
  readonly lines: number;
}

/**
 * Cuts a text into pages: after a line end where there is one, never inside a surrogate pair. Joined, the pages give the
 * text back. A text of one page has at most 16,000 characters and 160 lines.
 */
export function textPages(text: string): TextPage[] {
  const whole = cut(text, 0, WHOLE);
  if (whole.text.length === text.length) return [whole];
  const pages = [cut(text, 0, FIRST)];
  for (let from = pages[0]?.text.length ?? 0; from < text.length;) {
    const page = cut(text, from, PAGE);
    pages.push(page);
    from += page.text.length;
  }
  return pages;
}

/** The number of lines: one more than the line ends. */
export function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function cut(text: string, from: number, most: Limits): TextPage {
  const limit = Math.min(text.length, from + most.characters);
  let end = from;
  let lines = 0;
  while (lines < most.lines && end < limit) {
    const next = text.indexOf("\n", end);
    if (next === -1 || next >= limit) break;
    end = next + 1;
    lines++;
  }
  const finished = lines === most.lines || (lines > 0 && limit < text.length);
  if (!finished) {
    end = limit;
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    lines++;
  }
  return { text: text.slice(from, end), lines };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
