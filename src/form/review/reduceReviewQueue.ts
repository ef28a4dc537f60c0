/** What a reviewer did to the sessions of a queue, by id. */
export interface ReviewQueueState {
  readonly reviewed: ReadonlySet<string>;
  readonly flagged: ReadonlySet<string>;
  /** They come last, in this order. */
  readonly skipped: readonly string[];
}

export interface ReviewQueueAction {
  readonly type: "review" | "skip" | "flag";
  readonly id: string;
}

/** Nothing was done yet. */
export const untouchedQueue: ReviewQueueState = { reviewed: new Set(), flagged: new Set(), skipped: [] };

/** The state after an action. A flag is taken back by flagging again. */
export function reduceReviewQueue(state: ReviewQueueState, { type, id }: ReviewQueueAction): ReviewQueueState {
  switch (type) {
    case "review":
      return { ...state, reviewed: new Set([...state.reviewed, id]) };
    case "skip":
      return { ...state, skipped: [...state.skipped.filter((one) => one !== id), id] };
    case "flag":
      return { ...state, flagged: toggled(state.flagged, id) };
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
