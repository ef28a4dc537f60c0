import { placeKey } from "./placeKey.js";
import type { ReviewPlace } from "./ReviewField.js";

/** One value before and after a step, as JSON text; undefined: absent. */
export interface RatingEdit extends ReviewPlace {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** There was no record around it before. */
  readonly madeRecord: boolean;
}

/** What was done to one session at once. */
export interface ReviewStep {
  readonly itemId: string;
  readonly edits: readonly RatingEdit[];
  /** Of the same word, a step joins the one before it: a text that is being written is one step. */
  readonly merge?: string | undefined;
}

/** What was done in a review, across sessions, and what of it was taken back. */
export interface ReviewLog {
  readonly done: readonly ReviewStep[];
  readonly undone: readonly ReviewStep[];
}

export const emptyLog: ReviewLog = { done: [], undone: [] };

const MOST_STEPS = 1000;

/** The log with one step more. What was taken back is forgotten. */
export function addStep(log: ReviewLog, step: ReviewStep): ReviewLog {
  const last = log.done.at(-1);
  const joins = last?.merge !== undefined && last.merge === step.merge && last.itemId === step.itemId;
  if (!last || !joins || log.undone.length > 0) {
    return { done: [...log.done, step].slice(-MOST_STEPS), undone: [] };
  }
  return { done: [...log.done.slice(0, -1), { ...step, edits: joinEdits(last.edits, step.edits) }], undone: [] };
}

/** The log after its last step was taken back, or made again. */
export const moveStep = {
  undo: ({ done, undone }: ReviewLog): ReviewLog => ({
    done: done.slice(0, -1),
    undone: [...undone, ...done.slice(-1)],
  }),
  redo: ({ done, undone }: ReviewLog): ReviewLog => ({
    done: [...done, ...undone.slice(-1)],
    undone: undone.slice(0, -1),
  }),
};

/** The step that undo takes back, or redo makes again. */
export const topStep = {
  undo: ({ done }: ReviewLog) => done.at(-1),
  redo: ({ undone }: ReviewLog) => undone.at(-1),
};

function joinEdits(first: readonly RatingEdit[], second: readonly RatingEdit[]): readonly RatingEdit[] {
  const joined = new Map(first.map((edit) => [placeKey(edit), edit]));
  for (const edit of second) {
    const former = joined.get(placeKey(edit));
    joined.set(placeKey(edit), former ? { ...former, after: edit.after } : edit);
  }
  return [...joined.values()];
}
