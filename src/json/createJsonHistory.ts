import { applyChanges } from "./applyChanges.js";
import { invertChanges } from "./invertChanges.js";
import type { JsonDocument } from "./JsonDocument.js";
import { mergeChanges } from "./mergeChanges.js";
import type { TextChange } from "./TextChange.js";

/** A document with its undo stack, without React; `subscribe` and `doc` suit useSyncExternalStore. */
export interface JsonHistory {
  readonly doc: JsonDocument;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /**
   * Makes changes. Those with the same `merge` key that follow each other within the burst time are one undo step (typing).
   * No changes: nothing happens. Throws a RangeError when they do not fit the text.
   */
  change(changes: readonly TextChange[], options?: { merge?: string }): void;
  /** Takes the last step back and returns the changes that did it; undefined when there is nothing to take back. */
  undo(): readonly TextChange[] | undefined;
  redo(): readonly TextChange[] | undefined;
  /** Calls the listener after every change of `doc`, with the changes of the text; returns the way to stop that. */
  subscribe(listener: (changes: readonly TextChange[]) => void): () => void;
}

/** `burst`: milliseconds within which changes with the same merge key join (default 1000). `now`: the clock, for tests. */
export interface JsonHistoryOptions {
  readonly burst?: number;
  readonly now?: () => number;
}

/** The undo stack of one document: for tree, text and every other view of it alike. */
export function createJsonHistory(initial: JsonDocument, options: JsonHistoryOptions = {}): JsonHistory {
  const { burst = 1000, now = Date.now } = options;
  const listeners = new Set<(changes: readonly TextChange[]) => void>();
  const done: Step[] = [];
  const undone: Step[] = [];
  let doc = initial;

  function show(next: JsonDocument, changes: readonly TextChange[]): void {
    doc = next;
    for (const listener of listeners) listener(changes);
  }

  function take(from: Step[], to: Step[]): readonly TextChange[] | undefined {
    const step = from.pop();
    if (step === undefined) return undefined;
    to.push({ changes: invertChanges(doc, step.changes) });
    show(applyChanges(doc, step.changes), step.changes);
    return step.changes;
  }

  return {
    get doc() {
      return doc;
    },
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    change(changes, { merge } = {}) {
      if (changes.length === 0) return;
      const next = applyChanges(doc, changes);
      const inverse = invertChanges(doc, changes);
      const burstEnd = now() + burst;
      const last = done.at(-1);
      if (last?.burst !== undefined && merge === last.burst.merge && now() <= last.burst.end && undone.length === 0) {
        done[done.length - 1] = {
          changes: mergeChanges(inverse, doc, last.changes),
          burst: { merge, end: burstEnd },
        };
      } else done.push({ changes: inverse, burst: merge === undefined ? undefined : { merge, end: burstEnd } });
      undone.length = 0;
      show(next, changes);
    },
    undo: () => take(done, undone),
    redo: () => take(undone, done),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The changes that undo or redo something; `burst`: what may still join. */
interface Step {
  readonly changes: readonly TextChange[];
  readonly burst?: { readonly merge: string; readonly end: number };
}
