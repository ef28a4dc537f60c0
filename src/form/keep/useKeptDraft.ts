"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { JsonConflict } from "../../json/JsonConflict.js";
import { draftsText } from "../drafts.js";
import type { SessionSeed } from "../sessionSeed.js";
import type { FollowedForm } from "../useFormText.js";
import type { DraftStorage } from "./DraftStorage.js";
import { readKept, restoreKept, writeKept, type KeptField, type RestoredTexts } from "./keptDraft.js";

interface KeptDraftOptions {
  form: FollowedForm;
  seed: SessionSeed;
  /** Undefined: edits are not kept. */
  storage: DraftStorage | undefined;
  /** Under which name; undefined: they are not kept. */
  name: string | undefined;
  /** Characters that are kept at most. */
  size: number;
  conflicts: readonly JsonConflict[];
  onRestore: (restored: RestoredTexts) => void;
}

/** How the edits of a form are kept. */
export interface KeptDraftState {
  /** What came back when the form was opened. */
  readonly restored: { readonly savedAt: number; readonly lost: readonly KeptField[] } | undefined;
  /** Why the edits are not kept: they are longer than allowed, or the storage refused. */
  readonly isRefused: boolean;
  /** The reader has seen what came back; what could not be put back goes. */
  dismiss: () => void;
  /** Keeps what there is now, at once. */
  flush: () => void;
  /** The edits are saved, or given up. */
  forget: () => void;
}

/** Milliseconds without a change before edits are kept. */
const PAUSE = 400;

/** Keeps the unsaved edits of a form beside the page, also those that are no JSON, and brings them back when the session is opened again. */
export function useKeptDraft(options: KeptDraftOptions): KeptDraftState {
  const { form, storage, name, seed, conflicts } = options;
  const { subscribe } = form;
  const [restored, setRestored] = useState<KeptDraftState["restored"]>();
  const [isRefused, setRefused] = useState(false);
  const latest = useRef({ ...options, lost: [] as readonly KeptField[], isKept: false, isRead: false });
  useEffect(() => {
    Object.assign(latest.current, options);
  });

  const forget = useCallback(() => {
    const { storage: from, name: under, isKept } = latest.current;
    latest.current.isKept = false;
    if (from && under !== undefined && isKept) attempt(() => from.remove(under));
  }, []);
  const flush = useCallback(() => {
    const now = latest.current;
    const { storage: to, name: under } = now;
    if (!to || under === undefined || !now.isRead) return;
    const values = now.form.getValues();
    const others = { drafts: draftsText(values), conflicts: now.conflicts, now: Date.now(), lost: now.lost };
    const text = writeKept(now.seed, values, others);
    const isLong = text !== undefined && text.length > now.size;
    if (text === undefined || isLong) {
      forget();
      setRefused(isLong);
      return;
    }
    now.isKept = true;
    attempt(() => to.set(under, text), setRefused);
  }, [forget]);

  useEffect(() => {
    if (!storage || name === undefined) return undefined;
    let isGone = false;
    Object.assign(latest.current, { isRead: false, isKept: false, lost: [] });
    const take = (text: string | null | undefined) => {
      if (isGone) return;
      latest.current.isRead = true;
      const kept = typeof text === "string" ? readKept(text) : undefined;
      if (!kept) return;
      latest.current.isKept = true;
      const found = restoreKept(kept, latest.current.seed);
      latest.current.lost = found.lost;
      setRestored(found);
      latest.current.onRestore(found);
    };
    attempt(
      () => {
        const text = storage.get(name);
        return text instanceof Promise ? text.then(take) : take(text);
      },
      // edits are kept from now on, also where those of before cannot be read
      () => {
        if (!isGone) latest.current.isRead = true;
      },
    );
    return () => {
      isGone = true;
      setRestored(undefined);
      setRefused(false);
    };
  }, [storage, name]);

  const isOn = storage !== undefined && name !== undefined;
  useEffect(() => {
    if (!isOn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE);
    };
    const stop = subscribe({ formState: { values: true }, callback: later });
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [isOn, subscribe, flush]);
  const known = useRef({ seed, conflicts });
  useEffect(() => {
    if (known.current.seed === seed && known.current.conflicts === conflicts) return;
    known.current = { seed, conflicts };
    flush();
  }, [seed, conflicts, flush]);

  const dismiss = useCallback(() => {
    latest.current.lost = [];
    setRestored(undefined);
    flush();
  }, [flush]);
  return { restored, isRefused, dismiss, flush, forget };
}

/** A storage that fails is no failure of the form. */
function attempt(act: () => unknown, tell: (failed: boolean) => void = () => {}): void {
  try {
    const done = act();
    if (done instanceof Promise)
      done.then(
        () => tell(false),
        () => tell(true),
      );
    else tell(false);
  } catch {
    tell(true);
  }
}
