import type { Draft } from "../drafts.js";
import type { ReviewPlace } from "./ReviewField.js";
import { addStep, emptyLog, moveStep, topStep, type ReviewStep } from "./ReviewLog.js";

/** A value that is given, as JSON text; undefined takes it away. */
export interface GivenRating extends ReviewPlace {
  readonly text: string | undefined;
}

/** What was edited in a session and is not saved. */
export interface UnsavedRatings {
  readonly ratings: readonly GivenRating[];
  readonly drafts: readonly Draft[];
}

export type StepDirection = "undo" | "redo";

/** What a review remembers from one session to the next. For SessionReview to read and write; a host only hands it on. */
export interface ReviewMemory {
  addStep(step: ReviewStep): void;
  /** The step that is to be taken back, or made again. */
  topStep(direction: StepDirection): ReviewStep | undefined;
  /** That step was taken back, or made again. */
  moveStep(direction: StepDirection): void;
  /** The ratings that were saved last. */
  lastRatings(): readonly GivenRating[];
  setLastRatings(ratings: readonly GivenRating[]): void;
  /** What is not saved of a session that is no longer shown. */
  keepUnsaved(itemId: string, unsaved: UnsavedRatings): void;
  takeUnsaved(itemId: string): UnsavedRatings | undefined;
  hasUnsaved(): boolean;
  /** A step that is taken as soon as its session is shown. */
  setPending(itemId: string, direction: StepDirection): void;
  /** What is to be taken in this session. Whatever was to be taken in another one is forgotten. */
  takePending(itemId: string): StepDirection | undefined;
}

/** A memory with nothing in it. Reviews that are handed the same one are one review: undo goes from one to the other. */
export function createReviewMemory(): ReviewMemory {
  const unsaved = new Map<string, UnsavedRatings>();
  let log = emptyLog;
  let last: readonly GivenRating[] = [];
  let pending: { readonly itemId: string; readonly direction: StepDirection } | undefined;
  return {
    addStep(step) {
      log = addStep(log, step);
    },
    topStep: (direction) => topStep[direction](log),
    moveStep(direction) {
      log = moveStep[direction](log);
    },
    lastRatings: () => last,
    setLastRatings(ratings) {
      last = ratings;
    },
    keepUnsaved(itemId, kept) {
      unsaved.set(itemId, kept);
    },
    takeUnsaved(itemId) {
      const kept = unsaved.get(itemId);
      unsaved.delete(itemId);
      return kept;
    },
    hasUnsaved: () => unsaved.size > 0,
    setPending(itemId, direction) {
      pending = { itemId, direction };
    },
    takePending(itemId) {
      const direction = pending?.itemId === itemId ? pending.direction : undefined;
      pending = undefined;
      return direction;
    },
  };
}
