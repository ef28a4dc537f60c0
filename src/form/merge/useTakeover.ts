"use client";
import { useCallback, useRef, useState, type RefObject } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { JsonConflict } from "../../json/JsonConflict.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { sessionFields } from "../../schema/sessionFields.js";
import { formHistory } from "../history/formHistory.js";
import { changedFields } from "../sessionEdits.js";
import type { RestoredTexts } from "../keep/keptDraft.js";
import type { SessionSeed } from "../sessionSeed.js";
import { mergeTexts, needsMerge } from "./mergeTexts.js";

interface TakeoverOptions<T> {
  form: UseFormReturn<SessionTexts, unknown, T>;
  latestSeed: RefObject<SessionSeed>;
  adopt: (seed: SessionSeed) => void;
}

/** What comes from outside into a form that is being edited. */
export interface Takeover {
  readonly conflicts: readonly JsonConflict[];
  /** The fields that came to hold what somebody else stored, while others were edited. */
  readonly takenOver: readonly SessionField[];
  /** The reader has seen that. */
  readonly dismiss: () => void;
  /** What collides, once everything that came is merged. */
  readonly settled: () => Promise<readonly JsonConflict[]>;
  readonly resolve: (conflicts: readonly JsonConflict[], take: "mine" | "theirs" | "base") => void;
  /** Merges what is stored by now into what is edited. */
  readonly takeOver: (theirs: SessionSeed) => void;
  /** Opens another session in the place of this one. */
  readonly startAnew: (seed: SessionSeed) => void;
  /** Brings kept edits back, as one step of undo. */
  readonly restore: (restored: RestoredTexts) => void;
}

const none: readonly never[] = [];

export function useTakeover<T>({ form, latestSeed, adopt }: TakeoverOptions<T>): Takeover {
  const [conflicts, showConflicts] = useState<readonly JsonConflict[]>(none);
  const [takenOver, setTakenOver] = useState<readonly SessionField[]>(none);
  const latest = useRef({ conflicts, merging: Promise.resolve() });
  const { reset, getValues } = form;
  const setConflicts = useCallback((next: readonly JsonConflict[]) => {
    latest.current.conflicts = next;
    showConflicts(next);
  }, []);
  const settled = useCallback(() => latest.current.merging.then(() => latest.current.conflicts), []);
  const follow = useCallback((merging: Promise<void>) => {
    const before = latest.current.merging;
    latest.current.merging = before.then(() => merging);
  }, []);
  const dismiss = useCallback(() => setTakenOver(none), []);

  const takeOver = useCallback(
    (theirs: SessionSeed) => {
      const isNeeded = needsMerge(latestSeed.current.texts, getValues(), theirs.texts);
      follow(
        withMerge(isNeeded, (merge) => {
          const history = formHistory(form);
          const isEdited = changedFields(latestSeed.current.texts, getValues()).length > 0;
          // a text that is no session takes nothing away from what is edited
          if (isEdited && theirs.problems.length > 0) return;
          const merged = mergeTexts(latestSeed.current.texts, getValues(), theirs.texts, merge);
          reset(theirs.texts, { keepValues: true, keepErrors: true });
          for (const { name, value, changes } of merged.fields) history.adopt(name, value, changes);
          adopt(theirs);
          setConflicts(withNew(latest.current.conflicts, merged.conflicts));
          setTakenOver(isEdited ? merged.fields.map(({ name }) => name) : none);
        }),
      );
    },
    [form, reset, getValues, latestSeed, adopt, setConflicts, follow],
  );

  const startAnew = useCallback(
    (seed: SessionSeed) => {
      reset(seed.texts);
      formHistory(form).restart();
      adopt(seed);
      setConflicts(none);
      setTakenOver(none);
    },
    [form, reset, adopt, setConflicts],
  );

  const restore = useCallback(
    ({ texts, older, drafts, conflicts: kept }: RestoredTexts) => {
      const stored = latestSeed.current.texts;
      const names = sessionFields.flatMap(({ name }) =>
        Object.hasOwn(older.base, name) || Object.hasOwn(older.mine, name) ? [name] : [],
      );
      const theirs: SessionTexts = Object.fromEntries(names.map((name) => [name, stored[name]]));
      follow(
        withMerge(needsMerge(older.base, older.mine, theirs), (merge) => {
          const merged = mergeTexts(older.base, older.mine, theirs, merge);
          const mine: SessionTexts = { ...texts, ...Object.fromEntries(names.map((name) => [name, older.mine[name]])) };
          for (const { name, value } of merged.fields) Object.assign(mine, { [name]: value });
          // what was typed since the form stands is newer than what was kept
          const edited = changedFields(latestSeed.current.texts, getValues());
          const history = formHistory(form);
          for (const { name } of sessionFields)
            if (Object.hasOwn(mine, name) && !edited.includes(name)) history.set(name, mine[name]);
          if (drafts !== undefined) history.set("drafts", drafts);
          setConflicts(withNew(kept, merged.conflicts));
        }),
      );
    },
    [form, getValues, latestSeed, setConflicts, follow],
  );

  const resolve = useCallback(
    (resolved: readonly JsonConflict[], take: "mine" | "theirs" | "base") => {
      const settle = () => setConflicts(latest.current.conflicts.filter((one) => !resolved.includes(one)));
      if (take === "mine") return settle();
      // decided once it is done: where this cannot be loaded, it still collides
      void import("./takeSide.js").then(({ takeSide }) => {
        takeSide(form, resolved, take);
        settle();
      });
    },
    [form, setConflicts],
  );
  return { conflicts, takenOver, dismiss, settled, resolve, takeOver, startAnew, restore };
}

type Merge = Parameters<typeof mergeTexts>[3];

/** Goes on with the merge of JSON, which is loaded when it is needed; without it where it cannot be loaded. */
function withMerge(isNeeded: boolean, act: (merge: Merge) => void): Promise<void> {
  if (!isNeeded) {
    act(undefined);
    return Promise.resolve();
  }
  return import("../../json/mergeJson.js").then(
    ({ mergeJson }) => act(mergeJson),
    () => act(undefined),
  );
}

/** A place that collides anew takes the place of what collided there before. */
function withNew(before: readonly JsonConflict[], next: readonly JsonConflict[]): readonly JsonConflict[] {
  const places = new Set(next.map(({ path }) => JSON.stringify(path)));
  const kept = before.filter(({ path }) => !places.has(JSON.stringify(path)));
  return next.length === 0 && kept.length === before.length ? before : [...kept, ...next];
}
