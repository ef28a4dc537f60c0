"use client";
import { useEffect, useState } from "react";
import type { ReviewField } from "../form/review/ReviewField.js";
import type { SessionStore, SessionSummary } from "../store/SessionStore.js";
import { seenRatings } from "./seenRatings.js";

interface SeenRatingsOptions {
  store: SessionStore;
  sessions: readonly SessionSummary[];
  /** No schema says what is rated. */
  isAsked: boolean;
}

/** Sessions that are looked into, and the bytes of the largest. */
const MOST_SESSIONS = 20;
const MOST_BYTES = 1_000_000;

/** What the first sessions of a store have in metrics and feedback: that is what is rated where no schema says it. */
export function useSeenRatings({ store, sessions, isAsked }: SeenRatingsOptions): readonly ReviewField[] | undefined {
  const [seen, setSeen] = useState<readonly ReviewField[]>();
  const isDone = seen !== undefined;
  useEffect(() => {
    if (!isAsked || isDone || sessions.length === 0) return undefined;
    const abort = new AbortController();
    const small = sessions.filter(({ size, problem }) => size <= MOST_BYTES && !problem).slice(0, MOST_SESSIONS);
    const reads = small.map(({ id }) => store.read(id, { signal: abort.signal }));
    void Promise.allSettled(reads).then((results) => {
      if (abort.signal.aborted) return;
      setSeen(seenRatings(results.flatMap((one) => (one.status === "fulfilled" ? [one.value.text] : []))));
    });
    return () => abort.abort();
  }, [store, sessions, isAsked, isDone]);
  return isAsked && seen && seen.length > 0 ? seen : undefined;
}
