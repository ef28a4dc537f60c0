import type { TextMatcher } from "../../../json/createTextMatcher.js";
import type { MessageHit } from "../../../messages/find/MessageHit.js";
import type { HitPlace } from "./HitPlace.js";
import type { MatchRank } from "./matchRank.js";

/** The match that is shown. */
export interface HitView {
  /** How often the reader moved: each time it is asked for anew. */
  readonly moves: number;
  readonly hit: MessageHit;
  readonly place: HitPlace;
  readonly matcher: TextMatcher;
  /** Which match it is in its field, and in its key or leaf. */
  readonly rank: { readonly field: MatchRank; readonly leaf: MatchRank };
}
