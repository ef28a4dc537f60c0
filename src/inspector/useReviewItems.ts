"use client";
import { useMemo } from "react";
import { recordSpec } from "../form/recordSpec.js";
import { isRateable } from "../form/review/pickTarget.js";
import { reviewTargets } from "../form/review/reviewTargets.js";
import type { ReviewQueueItem } from "../form/review/useReviewQueue.js";
import { formatJsonPointer } from "../json/index.js";
import type { SessionSchema } from "../schema/SessionSchemaType.js";
import type { SessionSummary } from "../store/SessionStore.js";

/**
 * Sessions as a review queue. Those that have every rating the schema requires (where it requires none: every one it names) were
 * reviewed before: a review goes on where it was left.
 */
export function useReviewItems(
  sessions: readonly SessionSummary[],
  schema: SessionSchema | undefined,
): readonly ReviewQueueItem[] {
  const wanted = useMemo(() => {
    const targets = reviewTargets({ specOf: (field) => recordSpec(schema, field), texts: {} }).filter(isRateable);
    const required = targets.filter(({ isRequired }) => isRequired);
    return (required.length > 0 ? required : targets).map(({ field, path }) => formatJsonPointer([field, ...path]));
  }, [schema]);
  return useMemo(
    () =>
      sessions.map(({ id, rated = [] }) => ({
        id,
        isReviewed: wanted.length > 0 && wanted.every((pointer) => rated.includes(pointer)),
      })),
    [sessions, wanted],
  );
}
