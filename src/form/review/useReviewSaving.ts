"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionSchema, SessionTexts } from "../../schema/index.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { readDrafts, writeDraft } from "../drafts.js";
import { changedFields } from "../sessionEdits.js";
import type { SessionFormHandle } from "../useSessionForm.js";
import type { ReviewMemory, UnsavedRatings } from "./createReviewMemory.js";
import type { ReviewRatings } from "./useReviewRatings.js";

export interface ReviewSaving {
  readonly isDirty: boolean;
  /** Saves what is not saved. True: nothing is left to save, and what stands there fits. */
  readonly store: () => Promise<boolean>;
  /** Goes elsewhere once everything is saved; else asks first. */
  readonly leave: (go: () => void) => Promise<void>;
  /** Where the reviewer wants to go without having saved. */
  readonly asked: { readonly go: () => void } | undefined;
  readonly stay: () => void;
}

interface ReviewSavingOptions<S extends SessionSchema> {
  handle: SessionFormHandle<S>;
  ratings: ReviewRatings;
  itemId: string;
  memory: ReviewMemory;
  /** What was not saved at an earlier visit is there again. */
  onKept: () => void;
}

/** Saves the ratings of one session, and never lets them go: what cannot be saved stays in the review's memory. */
export function useReviewSaving<S extends SessionSchema>(options: ReviewSavingOptions<S>): ReviewSaving {
  const { handle, ratings, itemId, memory, onKept } = options;
  const { form, seed, submit, isDirty } = handle;
  const { getValues, setValue, control, trigger } = form;
  const [asked, ask] = useState<{ readonly go: () => void }>();
  const ground = useRef<SessionTexts>(seed.texts);
  const latest = useRef({ ratings, onKept });
  useIsomorphicLayoutEffect(() => {
    ground.current = seed.texts;
  }, [seed]);
  useIsomorphicLayoutEffect(() => {
    latest.current = { ratings, onKept };
  });
  const isDirtyNow = () => changedFields(ground.current, getValues()).length + readDrafts(getValues()).length > 0;

  useEffect(() => {
    const kept = memory.takeUnsaved(itemId);
    // in development React takes effects back once: then everything is still there
    if (kept && !holdsAlready(latest.current.ratings, { kept, ground: ground.current })) {
      latest.current.ratings.restore(kept.ratings);
      for (const draft of kept.drafts) writeDraft({ getValues, setValue, control }, draft, draft.text);
      latest.current.onKept();
    }
    return () => {
      const edits = latest.current.ratings.editsSince(ground.current);
      const drafts = readDrafts(getValues());
      if (edits.length + drafts.length === 0) return;
      const unsaved = edits.map(({ field, path, after }) => ({ field, path, text: after }));
      memory.keepUnsaved(itemId, { ratings: unsaved, drafts });
    };
  }, [memory, itemId, getValues, setValue, control]);

  useEffect(() => {
    // those of the session that is shown are guarded by its form
    const guard = (event: BeforeUnloadEvent) => {
      if (memory.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [memory]);

  const store = async (): Promise<boolean> => {
    if (!isDirtyNow() && (await trigger())) return true;
    const before = { ...getValues() };
    if (!(await submit())) return false;
    ground.current = before;
    // what was written while the save ran is not saved
    return !isDirtyNow();
  };
  return {
    isDirty,
    store,
    leave: async (go) => {
      if (!isDirtyNow() || (await store())) go();
      else ask({ go });
    },
    asked,
    stay: useCallback(() => ask(undefined), []),
  };
}

function holdsAlready(
  ratings: ReviewRatings,
  { kept, ground }: { kept: UnsavedRatings; ground: SessionTexts },
): boolean {
  return kept.ratings.length > 0 && ratings.editsSince(ground).length === kept.ratings.length;
}
