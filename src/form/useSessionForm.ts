"use client";
import { useCallback, useEffect, useMemo, useRef, useState, type SyntheticEvent } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import type { JsonPath } from "../json/index.js";
import type { JsonConflict } from "../json/JsonConflict.js";
import type { Session, SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { clearDrafts, readDrafts } from "./drafts.js";
import { formHistory } from "./history/formHistory.js";
import { isHeldName } from "./history/heldNames.js";
import { keepJudge } from "./judgeOf.js";
import { browserDraftStorage, type DraftStorage } from "./keep/DraftStorage.js";
import { useKeptDraft, type KeptDraftState } from "./keep/useKeptDraft.js";
import { useSaving, type SaveState } from "./save/useSaving.js";
import { createServerIssues } from "./save/serverIssues.js";
import { seedResolver } from "./seedResolver.js";
import { changedFields } from "./sessionEdits.js";
import type { SubmitSession } from "./SessionFormResult.js";
import { seedFromSession, seedFromText, seedFromTexts, type SessionSeed } from "./sessionSeed.js";
import { setFormTexts } from "./setFormTexts.js";
import { useFormSnapshot } from "./useFormText.js";
import { useLeaveGuard } from "./useLeaveGuard.js";
import { useLiveProblems } from "./useLiveProblems.js";
import { useTakeover } from "./merge/useTakeover.js";

export interface UseSessionFormOptions<S extends SessionSchema = SessionSchema> {
  /** What the records must be. Without one, only their kind is checked. */
  schema?: S;
  /** The JSON text of the session, in any shape `readSessionText` reads. Its twin: `session`. */
  text?: string;
  /** The session as an object under its SDK names. Its twin: `text`. Neither: a new session. */
  session?: Session;
  onSubmit: SubmitSession<S>;
  /**
   * The host's own form over session texts: `useForm({ defaultValues: readSessionTexts(text), resolver: sessionResolver(schema) })`, beside them
   * names of its own. Default: one is made. Without `text` and `session`, its values are what was opened.
   */
  form?: HostForm;
  /** Where unsaved edits are kept until the session is opened again. Default: `localStorage`; `false`: nowhere. */
  draftStorage?: DraftStorage | false;
  /** Under which name they are kept. Default: by the id of the session; edits of one without an id are not kept. */
  draftKey?: string;
  /** Characters of edits that are kept at most. Default: 1,000,000. */
  draftSize?: number;
  /** The browser asks before the page is left with unsaved edits. Default: true. */
  leaveGuard?: boolean;
}

/** A react-hook-form form that holds session texts, and maybe more, whatever its own types are. */
export type HostForm = {
  readonly [K in keyof UseFormReturn]: UseFormReturn[K] extends (...args: never[]) => unknown
    ? (...args: never[]) => unknown
    : object;
};

export interface SessionFormHandle<S extends SessionSchema = SessionSchema> {
  /** The react-hook-form form over `SessionTexts`: for FormProvider, `watch`, `reset`, … */
  form: UseFormReturn<SessionTexts, unknown, SessionValue<S>>;
  schema: S | undefined;
  /** What the form was opened with, or saved last. */
  seed: SessionSeed;
  /** There are changes, or something is half-typed. */
  isDirty: boolean;
  save: SaveState;
  /** Checks and saves; resolves to whether it was saved. While a save runs, another is not begun. */
  submit: (event?: SyntheticEvent) => Promise<boolean>;
  /** Stops waiting for a save. Everything that was edited is still there. */
  cancel: () => void;
  /** Takes changes back: at a path of a record, of one field, or of all. One step of undo. */
  revert: (field?: SessionField, path?: JsonPath) => void;
  /** Undo and redo over the whole form, in the order in which things were changed. Give the fields they changed. */
  undo: () => readonly string[] | undefined;
  redo: () => readonly string[] | undefined;
  /** Where somebody else changed the same; saving waits until each is resolved. Paths begin with the field. */
  conflicts: readonly JsonConflict[];
  resolve: (conflicts: readonly JsonConflict[], take: "mine" | "theirs" | "base") => void;
  /** The fields that came to hold what somebody else stored, while others were edited. */
  takenOver: readonly SessionField[];
  dismissTakenOver: () => void;
  /** Unsaved edits of before, which came back. */
  kept: Pick<KeptDraftState, "restored" | "isRefused" | "dismiss">;
}

/** Prefix of the names under which edits are kept. */
const KEPT = "session-kit:draft:";
const KEPT_SIZE = 1_000_000;

/**
 * A form over one session. Records are JSON *text* in form state, seeded with the text that is stored: also sessions that
 * break the schema open, and saving unedited changes nothing. A new `text` is merged into what is edited, path by path.
 */
export function useSessionForm<S extends SessionSchema = SessionSchema>(
  options: UseSessionFormOptions<S>,
): SessionFormHandle<S> {
  const { schema, text, session, draftStorage = browserDraftStorage, draftKey } = options;
  const { draftSize = KEPT_SIZE, leaveGuard = true } = options;
  type Form = UseFormReturn<SessionTexts, unknown, SessionValue<S>>;
  const { form: anyForm } = options;
  const hostForm = anyForm as unknown as Form | undefined; // it holds the same names, whatever else it holds
  const given = useMemo(() => {
    if (text !== undefined) return seedFromText(text);
    return session === undefined && hostForm ? seedFromTexts(hostForm.getValues()) : seedFromSession(session ?? {});
  }, [text, session, hostForm]);
  const [seed, setSeed] = useState(given);
  const latestSeed = useRef(seed);
  const adopt = useCallback((next: SessionSeed) => {
    keepJudge(latestSeed.current, next);
    latestSeed.current = next;
    setSeed(next);
  }, []);

  const [server] = useState(createServerIssues);
  const resolver = useMemo(() => seedResolver(schema, seed, server), [schema, seed, server]);
  const ownForm = useForm<SessionTexts, unknown, SessionValue<S>>({ defaultValues: given.texts, resolver });
  const form: Form = hostForm ?? ownForm;
  const { subscribe } = form;
  const history = formHistory(form);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          if (name === undefined) history.note();
          else if (isHeldName(name)) history.note(name);
        },
      }),
    [subscribe, history],
  );
  useLiveProblems(form, seed, schema);
  useFirstTexts(form, given);

  const takeover = useTakeover({ form, latestSeed, adopt });
  const { conflicts, restore } = takeover;
  const name = draftKey ?? seed.texts.sessionId;
  const kept = useKeptDraft({
    form,
    seed,
    storage: draftStorage === false ? undefined : draftStorage,
    name: name === undefined ? undefined : `${KEPT}${name}`,
    size: draftSize,
    conflicts,
    onRestore: restore,
  });
  const { takeOver, startAnew, settled } = takeover;
  const { onSubmit } = options;
  const saving = useSaving({ form, latestSeed, adopt, server, takeOver, settled, kept, onSubmit });

  const latestGiven = useRef(given);
  const { flush } = kept;
  const { settle } = saving;
  useEffect(() => {
    const former = latestSeed.current;
    if (given === latestGiven.current) return;
    latestGiven.current = given;
    if (isSameSeed(given, former)) return;
    if (isOtherSession(given, former)) {
      flush();
      startAnew(given);
    } else takeOver(given);
    settle();
  }, [given, takeOver, startAnew, flush, settle]);

  const revert = useCallback(
    (field?: SessionField, path: JsonPath = []) => {
      const { texts } = latestSeed.current;
      if (field !== undefined && path.length > 0) {
        void import("./changes/revertPath.js").then(({ revertPath }) => revertPath(form, texts, field, path));
        return;
      }
      clearDrafts(form, field);
      const names = field ? [field] : sessionFields.map((one) => one.name);
      setFormTexts(form, Object.fromEntries(names.map((one) => [one, texts[one]])));
    },
    [form],
  );
  const isDirty = useFormSnapshot(
    form,
    (values) => changedFields(seed.texts, values).length > 0 || readDrafts(values).length > 0,
  );
  useLeaveGuard(leaveGuard && isDirty);

  const { save, submit, cancel } = saving;
  return {
    form,
    schema,
    seed,
    isDirty,
    save,
    submit,
    cancel,
    revert,
    undo: history.undo,
    redo: history.redo,
    conflicts,
    resolve: takeover.resolve,
    takenOver: takeover.takenOver,
    dismissTakenOver: takeover.dismiss,
    kept,
  };
}

/** A host's form that was made without the texts gets them. */
function useFirstTexts<T>(form: UseFormReturn<SessionTexts, unknown, T>, given: SessionSeed): void {
  const [first] = useState(given);
  const { getValues, reset } = form;
  useEffect(() => {
    const values = getValues();
    const missing = sessionFields.flatMap(({ name }) =>
      values[name] === undefined && first.texts[name] !== undefined ? [[name, first.texts[name]] as const] : [],
    );
    if (missing.length === 0) return;
    reset({ ...values, ...Object.fromEntries(missing) });
    formHistory(form).restart();
  }, [form, first, getValues, reset]);
}

function isSameSeed(one: SessionSeed, other: SessionSeed): boolean {
  return one.source === other.source && changedFields(one.texts, other.texts).length === 0;
}

/** Edits of one session are never merged into another one. */
function isOtherSession(one: SessionSeed, other: SessionSeed): boolean {
  const [id, former] = [one.texts.sessionId, other.texts.sessionId];
  return id !== undefined && former !== undefined && id !== former;
}
