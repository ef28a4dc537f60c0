import type { TextMatcher } from "../../../json/createTextMatcher.js";
import { LeafWalk } from "../../../messages/find/LeafWalk.js";
import type { MessageHit } from "../../../messages/find/MessageHit.js";
import { matchesIn } from "./matchesIn.js";

/** Which of the matches in its surroundings a match is. */
export interface MatchRank {
  /** From 0. */
  readonly nth: number;
  readonly of: number;
  /** The text, the key or the leaf it is in. */
  readonly text: string;
}

interface RankedMatch {
  /** What its field holds. */
  readonly held: unknown;
  readonly hit: MessageHit;
  readonly matcher: TextMatcher;
}

/** Ranks a match in its field, and among those in its own key or leaf. */
export function matchRank({ held, hit, matcher }: RankedMatch): { field: MatchRank; leaf: MatchRank } {
  if (typeof held === "string") {
    const field = rankIn(held);
    return { field, leaf: field };
  }
  const place = JSON.stringify(hit.path);
  let [nth, of] = [0, 0];
  let leaf: MatchRank = { nth: 0, of: 0, text: "" };
  const walk = new LeafWalk(held);
  while (walk.next()) {
    const here = rankIn(walk.text);
    if (here.of > 0 && walk.isKey === (hit.in === "key") && JSON.stringify(walk.path()) === place) {
      leaf = here;
      nth = of + here.nth;
    }
    of += here.of;
  }
  return { field: { nth, of, text: leaf.text }, leaf };

  function rankIn(text: string): MatchRank {
    const ranges = matchesIn({ text, matcher });
    return { nth: ranges.filter(({ from }) => from < hit.from).length, of: ranges.length, text };
  }
}
