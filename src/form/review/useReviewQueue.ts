"use client";
import { useCallback, useMemo, useReducer, useState } from "react";
import { useControlled } from "../../ui/useControlled.js";
import { queueOrder, queueWays } from "./queueWays.js";
import { reduceReviewQueue, untouchedQueue } from "./reduceReviewQueue.js";
import type { ReviewQueue } from "./ReviewQueue.js";

export interface ReviewQueueItem {
  /** Stable, and its own. */
  readonly id: string;
  /** It was reviewed before this visit. Default false. */
  readonly isReviewed?: boolean;
}

export interface UseReviewQueueOptions {
  /** The sessions in the order they are reviewed in. */
  items: readonly ReviewQueueItem[];
  /** Id of the session that is reviewed. Controlled twin of `defaultCurrent`. */
  current?: string;
  /** Default: the first that is not reviewed, else the first. */
  defaultCurrent?: string;
  onCurrentChange?: (id: string) => void;
}

/** A queue of sessions to review, for `SessionReview`: what is done, flagged and skipped is known as long as it is mounted. */
export function useReviewQueue({
  items,
  current: given,
  defaultCurrent,
  onCurrentChange,
}: UseReviewQueueOptions): ReviewQueue {
  const [state, dispatch] = useReducer(reduceReviewQueue, untouchedQueue);
  const before = useMemo(() => new Set(items.flatMap(({ id, isReviewed }) => (isReviewed ? [id] : []))), [items]);
  const isReviewed = useCallback((id: string) => before.has(id) || state.reviewed.has(id), [before, state.reviewed]);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const start = defaultCurrent ?? ids.find((id) => !isReviewed(id)) ?? ids[0];
  const [chosen, choose] = useControlled<string | undefined>(given, undefined, (id) => {
    if (id !== undefined) onCurrentChange?.(id);
  });
  const [first, setFirst] = useState(start);
  if (first === undefined && start !== undefined) setFirst(start);
  const current = chosen ?? first;
  const order = useMemo(() => queueOrder(ids, state.skipped), [ids, state.skipped]);
  const reviewedCount = useMemo(() => order.filter(isReviewed).length, [order, isReviewed]);
  const go = (id: string | undefined) => {
    if (id !== undefined) choose(id);
  };
  const act = (type: "review" | "skip" | "flag") => {
    if (current !== undefined) dispatch({ type, id: current });
  };
  const [next, previous] = [queueWays.next(order, current), queueWays.previous(order, current)];
  const unreviewed = queueWays.unreviewed(order, current, isReviewed);
  return {
    current,
    place: current === undefined ? 0 : order.indexOf(current) + 1,
    count: order.length,
    reviewedCount,
    isReviewed: current !== undefined && isReviewed(current),
    isFlagged: current !== undefined && state.flagged.has(current),
    hasNext: next !== undefined,
    hasPrevious: previous !== undefined,
    hasUnreviewed: unreviewed !== undefined,
    next: () => go(next),
    previous: () => go(previous),
    nextUnreviewed: () => go(unreviewed),
    skip: () => {
      act("skip");
      go(next ?? unreviewed);
    },
    toggleFlag: () => act("flag"),
    complete: () => {
      act("review");
      go(unreviewed ?? next);
    },
    goTo: go,
  };
}
