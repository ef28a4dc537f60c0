import { takesDigits } from "./digitRating.js";
import { isRated } from "./isRated.js";
import type { ReviewTarget } from "./ReviewTarget.js";

/** The targets of a review, which one is current, and the JSON texts of their values by key. */
export interface ReviewPlaces {
  readonly targets: readonly ReviewTarget[];
  readonly current: string | undefined;
  readonly values: ReadonlyMap<string, string | undefined>;
}

/** Which target a key means. */
export const pickTarget = {
  /** For yes and no: the current one, else the first boolean that is not rated, else the first. */
  boolean: (places: ReviewPlaces) => pick(places, ({ spec }) => spec.kind === "boolean"),
  /** For a digit: the current one when digits rate it or are typed into it, else as for yes and no. */
  digit: (places: ReviewPlaces) => {
    const current = currentOf(places);
    return current?.spec.kind === "number" ? current : pick(places, ({ spec }) => takesDigits(spec));
  },
  /** After a rating: the next one that is not rated, in the round; undefined when all are. */
  next: ({ targets, values }: ReviewPlaces, after: string) => {
    const at = targets.findIndex(({ key }) => key === after);
    const round = [...targets.slice(at + 1), ...targets.slice(0, Math.max(0, at))];
    return round.find((target) => isRateable(target) && !isRated(values.get(target.key)));
  },
};

/** Whether one key, or a few digits, rate it. Texts are written, and nobody must write one. */
export function isRateable({ spec }: ReviewTarget): boolean {
  return spec.kind === "boolean" || spec.kind === "choice" || spec.kind === "number";
}

function pick(places: ReviewPlaces, suits: (target: ReviewTarget) => boolean): ReviewTarget | undefined {
  const current = currentOf(places);
  if (current && suits(current)) return current;
  const suiting = places.targets.filter(suits);
  return suiting.find(({ key }) => !isRated(places.values.get(key))) ?? suiting[0];
}

function currentOf({ targets, current }: ReviewPlaces): ReviewTarget | undefined {
  return targets.find(({ key }) => key === current);
}
