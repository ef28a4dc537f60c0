import type { TextMatcher } from "../../../json/createTextMatcher.js";

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Sought {
  readonly text: string;
  readonly matcher: TextMatcher;
  readonly limit?: number;
}

/** The matches in a text, no more than `limit` of them. */
export function matchesIn({ text, matcher, limit = Infinity }: Sought): Stretch[] {
  const matches: Stretch[] = [];
  for (let range = matcher(text); range && matches.length < limit; range = matcher(text, range.to)) matches.push(range);
  return matches;
}
