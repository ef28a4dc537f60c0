"use client";
import { useCallback, useState } from "react";
import type { TextChange } from "../../json/TextChange.js";
import type { SessionRecord, SessionStore, StoreProblem } from "../../store/SessionStore.js";
import { toStoreProblem } from "../toStoreProblem.js";
import { useLoaded } from "../useLoaded.js";

/** Edits as changes of whatever text they are to be saved onto, or why they do not fit there. */
export type EditsOnto = (
  text: string,
) =>
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly problem: { readonly code: string; readonly message: string } };

export type SaveOutcome =
  | { readonly ok: true }
  /** `conflict`: what is stored now is in `theirs`. */
  | { readonly ok: false; readonly message: string; readonly conflict?: boolean; readonly isShown?: boolean };

export interface StoredSession {
  /** What is shown and edited: while there are unsaved edits, the record they were made on. */
  readonly record: SessionRecord | undefined;
  /** What is stored now, when it is not what the edits were made on. */
  readonly theirs: SessionRecord | undefined;
  readonly edited: boolean;
  readonly saving: boolean;
  /** Why it could not be read. */
  readonly problem: StoreProblem | undefined;
  /** Grows when unsaved edits are let go: what holds them is made anew. */
  readonly generation: number;
  readonly reload: () => void;
  /** Tells whether there are unsaved edits, so that their ground stays under them. */
  readonly setEdited: (edited: boolean) => void;
  /** Lets unsaved edits go and takes what is stored now. */
  readonly takeTheirs: () => void;
  /** Puts what is stored now under the unsaved edits. */
  readonly rebase: () => void;
  /** Saves. A refused save changes nothing here: the edits stay. */
  readonly save: (edits: EditsOnto) => Promise<SaveOutcome>;
}

export interface StoredSessionOptions {
  store: SessionStore;
  id: string;
  /** Grows when something stored changed. */
  stamp: number;
  onSaved: (record: SessionRecord) => void;
}

/** One session of a store, the record its unsaved edits stand on, and saving them. */
export function useStoredSession({ store, id, stamp, onSaved }: StoredSessionOptions): StoredSession {
  const load = useCallback((signal: AbortSignal) => store.read(id, { signal }), [store, id]);
  const { value: stored, problem, reload, replace } = useLoaded(load, stamp);
  const [ground, setGround] = useState<SessionRecord>();
  const [saving, setSaving] = useState(false);
  const [generation, setGeneration] = useState(0);
  const record = ground ?? stored;
  const theirs = !saving && ground && stored && stored.version !== ground.version ? stored : undefined;

  const setEdited = useCallback(
    (edited: boolean) => setGround((current) => (edited ? (current ?? stored) : undefined)),
    [stored],
  );
  const splice = async (base: SessionRecord, edits: EditsOnto): Promise<SaveOutcome> => {
    const fitted = edits(base.text);
    if (!fitted.ok) return { ok: false, message: fitted.problem.message };
    const result = await store.save(id, { version: base.version, changes: fitted.changes });
    if (result.ok) {
      setGround(undefined);
      replace(result.record);
      onSaved(result.record);
      return result;
    }
    const conflict = result.problem.code === "changed-on-disk";
    if (conflict && result.current) replace(result.current);
    else if (conflict) reload();
    return { ok: false, message: result.problem.message, conflict };
  };
  const save = async (edits: EditsOnto): Promise<SaveOutcome> => {
    if (!record) return { ok: false, message: problem?.message ?? "" };
    setSaving(true);
    try {
      return await splice(record, edits);
    } catch (error) {
      return { ok: false, message: toStoreProblem(error).message };
    } finally {
      setSaving(false);
    }
  };
  return {
    record,
    theirs,
    edited: ground !== undefined,
    saving,
    problem,
    generation,
    reload,
    setEdited,
    takeTheirs: () => {
      setEdited(false);
      setGeneration((count) => count + 1);
    },
    rebase: () => {
      if (theirs) setGround(theirs);
    },
    save,
  };
}
