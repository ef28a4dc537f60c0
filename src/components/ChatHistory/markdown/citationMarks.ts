import type { Token } from "marked";
import { decodeReferences } from "./decodeReferences.js";
import { locateTexts, type LocatedText } from "./locateTexts.js";
import type { MarkdownToken } from "./MarkdownToken.js";

/** Where in a text a passage ends that has sources, and their numbers in the list below it. */
export interface CitationMark {
  /** UTF-16 offset in the text. */
  readonly end: number;
  readonly sources: readonly number[];
}

/** The marks of a token: at which place in its raw text each stands. */
export type PlacedMarks = ReadonlyMap<Token, readonly { readonly at: number; readonly sources: readonly number[] }[]>;

/** Finds the text that each mark follows. `rest`: marks before which nothing is said. Code has none. */
export function citationMarks(
  tokens: readonly MarkdownToken[],
  source: string,
  marks: readonly CitationMark[],
): { placed: PlacedMarks; rest: readonly CitationMark[] } {
  const texts = locateTexts(tokens, source);
  const placed = new Map<Token, { at: number; sources: readonly number[] }[]>();
  const rest: CitationMark[] = [];
  for (const mark of marks) {
    const found = texts.findLast(({ start }) => start < mark.end);
    if (!found) {
      rest.push(mark);
      continue;
    }
    const one = { at: placeIn(found, mark.end), sources: mark.sources };
    const others = placed.get(found.token);
    if (others) others.push(one);
    else placed.set(found.token, [one]);
  }
  return { placed, rest };
}

/** Inside a text where it is spelled in the source as it is shown, else after it. */
function placeIn({ token, start, isVerbatim }: LocatedText, end: number): number {
  const isShownSo = isVerbatim && token.type === "text" && decodeReferences(token.raw) === token.raw;
  const at = isShownSo ? Math.min(end - start, token.raw.length) : token.raw.length;
  return token.raw.slice(0, at).trimEnd().length;
}
