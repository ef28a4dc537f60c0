"use client";
import { useCallback, useEffect, useMemo, useRef, useState, type SyntheticEvent } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import type { Session, SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { clearDrafts } from "./drafts.js";
import { readResult } from "./readResult.js";
import { seedResolver } from "./seedResolver.js";
import { changedFields } from "./sessionEdits.js";
import type { SessionFormResult, SubmitFailure, SubmitSession } from "./SessionFormResult.js";
import { seedFromSession, seedFromText, type SessionSeed } from "./sessionSeed.js";
import { setFormTexts } from "./setFormTexts.js";
import { useLiveProblems } from "./useLiveProblems.js";

export interface UseSessionFormOptions<S extends SessionSchema = SessionSchema> {
  /** What the records must be. Without one, only their kind is checked. */
  schema?: S;
  /** The JSON text of the session, in any shape `readSessionText` reads. Its twin: `session`. */
  text?: string;
  /** The session as an object under its SDK names. Its twin: `text`. Neither: a new session. */
  session?: Session;
  onSubmit: SubmitSession<S>;
}

/** How the last save went. */
export type SaveState =
  | { readonly status: "idle" | "saving" | "saved" }
  /** `message`: in the words of what failed. Everything that was edited is still there. */
  | { readonly status: "failed"; readonly message: string; readonly isShown: boolean }
  /** The form has problems; the first one has the focus. */
  | { readonly status: "refused" };

export interface SessionFormHandle<S extends SessionSchema = SessionSchema> {
  /** The react-hook-form form over `SessionTexts`: for FormProvider, `watch`, `reset`, … */
  form: UseFormReturn<SessionTexts, unknown, SessionValue<S>>;
  schema: S | undefined;
  /** What the form was opened with, or saved last. */
  seed: SessionSeed;
  save: SaveState;
  /** Checks and saves; resolves to whether it was saved. While a save runs, another is not begun. */
  submit: (event?: SyntheticEvent) => Promise<boolean>;
  /** Takes changes back: of one field, or of all. */
  revert: (field?: SessionField) => void;
}

/**
 * A form over one session. Records are JSON *text* in form state, seeded with the text that is stored: also sessions that
 * break the schema open, and saving unedited changes nothing. A new `text` is taken over where nothing was edited.
 */
export function useSessionForm<S extends SessionSchema = SessionSchema>(
  options: UseSessionFormOptions<S>,
): SessionFormHandle<S> {
  const { schema, text, session } = options;
  const given = useMemo(
    () => (text === undefined ? seedFromSession(session ?? {}) : seedFromText(text)),
    [text, session],
  );
  const [seed, setSeed] = useState(given);
  const [save, setSave] = useState<SaveState>({ status: "idle" });
  const latest = useRef({ seed, onSubmit: options.onSubmit, isSaving: false });
  useEffect(() => {
    latest.current.onSubmit = options.onSubmit;
  });
  const resolver = useMemo(() => seedResolver(schema, seed), [schema, seed]);
  const form = useForm<SessionTexts, unknown, SessionValue<S>>({ defaultValues: given.texts, resolver });
  const { getValues, reset } = form;
  useLiveProblems(form, seed);

  const adopt = useCallback((next: SessionSeed) => {
    latest.current.seed = next;
    setSeed(next);
  }, []);

  useEffect(() => {
    const { seed: former } = latest.current;
    if (given === former || isSameSeed(given, former)) return;
    const texts = getValues();
    const edited = new Set(changedFields(former, texts));
    const untouched = sessionFields.flatMap(({ name }) =>
      edited.has(name) ? [] : [[name, given.texts[name]] as const],
    );
    reset(given.texts, { keepValues: true });
    setFormTexts(form, Object.fromEntries(untouched));
    adopt(given);
    setSave({ status: "idle" });
  }, [given, adopt, form, getValues, reset]);

  const revert = useCallback(
    (field?: SessionField) => {
      clearDrafts(form, field);
      const names = field ? [field] : sessionFields.map(({ name }) => name);
      setFormTexts(form, Object.fromEntries(names.map((name) => [name, latest.current.seed.texts[name]])));
    },
    [form],
  );

  const send = async (): Promise<boolean> => {
    const texts = { ...getValues() };
    const before = latest.current.seed;
    latest.current.isSaving = true;
    setSave({ status: "saving" });
    const outcome = await attempt(latest.current.onSubmit, () => readResult<S>(before, texts));
    latest.current.isSaving = false;
    if (outcome.ok) {
      adopt(savedSeed(before, texts, outcome.result));
      setSave({ status: "saved" });
      reset(texts, { keepValues: true, keepErrors: true });
    } else setSave({ status: "failed", message: outcome.message, isShown: outcome.isShown ?? false });
    return outcome.ok;
  };

  const submit = async (event?: SyntheticEvent): Promise<boolean> => {
    event?.preventDefault();
    if (latest.current.isSaving) return false;
    let isSaved = false;
    await form.handleSubmit(
      async () => {
        isSaved = await send();
      },
      () => setSave({ status: "refused" }),
    )(event);
    return isSaved;
  };

  return { form, schema, seed, save, submit, revert };
}

type Attempt<S extends SessionSchema> = { ok: true; result: SessionFormResult<S> } | SubmitFailure;

/** A host's failure in any form is a state of the form, with its words. */
async function attempt<S extends SessionSchema>(
  onSubmit: SubmitSession<S>,
  read: () => { ok: true; result: SessionFormResult<S> } | { ok: false; message: string },
): Promise<Attempt<S>> {
  const made = read();
  if (!made.ok) return made;
  try {
    const outcome = await onSubmit(made.result);
    return outcome && !outcome.ok ? outcome : made;
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function savedSeed(before: SessionSeed, texts: SessionTexts, { text, changed }: SessionFormResult): SessionSeed {
  const misfits = new Set([...before.misfits].filter((field) => !changed.includes(field)));
  const source = before.source === undefined ? undefined : text;
  return { ...before, source, texts, misfits };
}

function isSameSeed(one: SessionSeed, other: SessionSeed): boolean {
  return one.source === other.source && changedFields(one, other.texts).length === 0;
}
