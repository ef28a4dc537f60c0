import type { Stretch } from "./matchesIn.js";
import type { MatchRank } from "./matchRank.js";

interface Choice {
  /** What is drawn, and the matches in it. */
  readonly text: string;
  readonly matches: readonly Stretch[];
  /** The match in the record. */
  readonly hit: Stretch;
  readonly rank: MatchRank;
}

/**
 * The match of a drawn text that stands for one in the record. As many here as there: by its rank. Else by the words
 * around it, since formatting hides and adds characters; undefined when none has the same around it.
 */
export function chooseMatch({ text, matches, hit, rank }: Choice): Stretch | undefined {
  if (matches.length === rank.of) return matches[rank.nth];
  const around = surroundings(rank.text, hit);
  let best: Stretch | undefined;
  let bestScore = 0;
  for (const [index, match] of matches.entries()) {
    const here = surroundings(text, match);
    const common = commonLength(around.before, here.before) + commonLength(around.after, here.after);
    const complete = around.before === here.before && around.after === here.after ? 1 : 0;
    // Of equals the one nearest in rank.
    const score = common + complete - Math.abs(index - rank.nth) / (matches.length + rank.of + 1);
    if ((common >= ENOUGH || complete) && score > bestScore) [best, bestScore] = [match, score];
  }
  return best;
}

/** Characters to compare, and how many must agree. */
const AROUND = 40;
const ENOUGH = 8;

/** Letters and digits on both sides, from the match outwards. */
function surroundings(text: string, { from, to }: Stretch): { before: string; after: string } {
  const before = letters(text.slice(Math.max(0, from - AROUND * 2), from));
  return {
    before: [...before].toReversed().slice(0, AROUND).join(""),
    after: letters(text.slice(to, to + AROUND * 2)).slice(0, AROUND),
  };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
