"use client";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Session, SessionTexts } from "../../schema/index.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { changeRecord } from "../changeRecord.js";
import { readDrafts, writeDraft } from "../drafts.js";
import { formHistory } from "../history/formHistory.js";
import type { RecordsForm } from "../history/RecordsForm.js";
import { sameScalar } from "../fields/sameScalar.js";
import { setFormTexts } from "../setFormTexts.js";
import { useFormSnapshot, type FollowedForm } from "../useFormText.js";
import { applyRatings } from "./applyRatings.js";
import type { GivenRating, ReviewMemory, StepDirection } from "./createReviewMemory.js";
import { ratingEdits, ratingsIn } from "./ratingsIn.js";
import { isWritingTarget } from "./reviewFocus.js";
import type { ReviewPlace } from "./ReviewField.js";
import type { RatingEdit } from "./ReviewLog.js";
import type { ReviewTarget } from "./ReviewTarget.js";

/** What became of taking a step back, or making it again. */
export type StepOutcome =
  | { readonly kind: "done"; readonly edits: readonly RatingEdit[] }
  /** `draft`: what was half-typed is gone. `gone`: the value is another one by now. */
  | { readonly kind: "none" | "draft" | "gone" }
  | { readonly kind: "elsewhere"; readonly itemId: string };

export interface ReviewRatings {
  /** JSON texts by key of the target. */
  readonly values: ReadonlyMap<string, string | undefined>;
  /** The same, read now. */
  readonly readNow: () => ReadonlyMap<string, string | undefined>;
  /** Sets values as one step. What says the same already stays as it is spelled. False: one cannot stand there. */
  readonly give: (ratings: readonly GivenRating[]) => boolean;
  /** Sets values as they were left before: no step of its own. */
  readonly restore: (ratings: readonly GivenRating[]) => void;
  /** What differs from other texts of the session. */
  readonly editsSince: (texts: SessionTexts) => readonly RatingEdit[];
  readonly takeStep: (direction: StepDirection) => StepOutcome;
}

interface ReviewRatingsOptions {
  form: RecordsForm & FollowedForm & { trigger: (name: ReviewPlace["field"]) => Promise<boolean> };
  targets: readonly ReviewTarget[];
  itemId: string;
  memory: ReviewMemory;
  /** What the form was given: what comes in with it is nobody's step. */
  given: string | Session | undefined;
}

/** The ratings of a form over one session, each change of them a step in the review's memory. */
export function useReviewRatings({ form, targets, itemId, memory, given }: ReviewRatingsOptions): ReviewRatings {
  const { getValues, setValue, control, subscribe, trigger } = form;
  const records = useMemo(() => ({ getValues, setValue, control }), [getValues, setValue, control]);
  const places = useMemo(
    () => targets.flatMap(({ field, path, note }) => [{ field, path }, ...(note ? [{ field, path: note.path }] : [])]),
    [targets],
  );
  const held = useRef({ texts: {} as SessionTexts, isQuiet: false, given });

  const record = useCallback(() => {
    if (held.current.isQuiet) return;
    const [before, after] = [held.current.texts, { ...getValues() }];
    const edits = ratingEdits(control, places, { before, after });
    held.current.texts = after;
    if (edits.length > 0) memory.addStep({ itemId, edits, merge: writingKey(edits) });
  }, [control, getValues, places, memory, itemId]);
  const quietly = useCallback(
    (act: () => void) => {
      const { isQuiet } = held.current;
      held.current.isQuiet = true;
      act();
      held.current.isQuiet = isQuiet;
      held.current.texts = { ...getValues() };
    },
    [getValues],
  );

  useEffect(() => {
    held.current.texts = { ...getValues() };
  }, [getValues]);
  useIsomorphicLayoutEffect(() => {
    // what the form takes over of a new session text, and merges, is nobody's step
    if (held.current.given !== given) Object.assign(held.current, { given, isQuiet: true });
  }, [given]);
  useEffect(() => {
    const hear = () => {
      if (held.current.isQuiet) Object.assign(held.current, { texts: { ...getValues() }, isQuiet: false });
    };
    for (const event of READER_EVENTS) document.addEventListener(event, hear, true);
    return () => {
      for (const event of READER_EVENTS) document.removeEventListener(event, hear, true);
    };
  }, [getValues]);
  useEffect(() => subscribe({ formState: { values: true }, callback: record }), [subscribe, record]);

  const write = (ratings: readonly GivenRating[]): boolean =>
    ratings.every(({ field, path, text }) => {
      const [now] = ratingsIn(control, [{ field, path }], getValues());
      writeDraft(records, { field, path }, undefined);
      if (now === text || (text !== undefined && sameScalar(now, text))) return true;
      const next = changeRecord(getValues(field), path, text);
      if (next !== undefined) formHistory(records).set(field, next);
      return next !== undefined;
    });
  const keyed = (lexemes: readonly (string | undefined)[]) =>
    new Map(targets.map(({ key }, index) => [key, lexemes[index] || undefined]));
  const shown = useFormSnapshot(form, (values) => ratingsIn(control, targets, values).join(APART));
  // a JSON text is never empty: an empty one stands for absent
  const values = useMemo(
    () => new Map(shown.split(APART).map((lexeme, index) => [targets[index]?.key ?? "", lexeme || undefined])),
    [shown, targets],
  );

  return {
    values,
    readNow: () => keyed(ratingsIn(control, targets, getValues())),
    give: (ratings) => {
      let isWritten = false;
      const before = held.current.texts;
      quietly(() => {
        isWritten = write(ratings);
      });
      held.current.texts = before;
      record();
      return isWritten;
    },
    restore: (ratings) => quietly(() => void write(ratings)),
    editsSince: (texts) => ratingEdits(control, places, { before: texts, after: getValues() }),
    takeStep: (direction) => {
      const draft = readDrafts(getValues()).findLast((one) => !one.chat);
      if (direction === "undo" && draft) {
        writeDraft(records, draft, undefined);
        void trigger(draft.field);
        return { kind: "draft" };
      }
      const step = memory.topStep(direction);
      if (!step) return { kind: "none" };
      if (step.itemId !== itemId) return { kind: "elsewhere", itemId: step.itemId };
      memory.moveStep(direction);
      const changed = applyRatings(getValues(), step.edits, direction);
      if (!changed) return { kind: "gone" };
      quietly(() => setFormTexts(records, changed));
      return { kind: "done", edits: step.edits };
    },
  };
}

/** What a reviewer's step begins with. */
const READER_EVENTS = ["keydown", "pointerdown", "click", "input"] as const;

/** Stands in no JSON text. */
const APART = "\u0000";

/** What is written into one text is one step. */
function writingKey(edits: readonly RatingEdit[]): string | undefined {
  const [edit] = edits;
  const isWriting = document.activeElement !== null && isWritingTarget(document.activeElement);
  return edit && edits.length === 1 && isWriting ? JSON.stringify([edit.field, edit.path]) : undefined;
}
