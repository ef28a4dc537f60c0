"use client";
import { useCallback, useEffect, useRef, useState, type RefObject, type SyntheticEvent } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { JsonConflict } from "../../json/JsonConflict.js";
import type { Session, SessionSchema, SessionTexts, SessionValue } from "../../schema/index.js";
import type { SessionFormResult, SubmitFailure, SubmitSession } from "../SessionFormResult.js";
import { seedFromSession, seedFromText, type SessionSeed } from "../sessionSeed.js";
import { loadResultPart, resultPart } from "./resultPart.js";
import type { ServerIssues } from "./serverIssues.js";
import type { ServerProblem } from "./ServerProblem.js";

/** How the last save went. */
export type SaveState =
  | { readonly status: "idle" | "saving" | "saved" }
  /** `message`: in the words of what failed. Everything that was edited is still there. `problems`: those that stand at no field. */
  | {
      readonly status: "failed";
      readonly message: string;
      readonly isShown: boolean;
      readonly problems: readonly ServerProblem[];
    }
  /** The form has problems, or conflicts; the first one has the focus. */
  | { readonly status: "refused" }
  /** The reader cancelled it. The one who stores may have stored it all the same: then it counts as saved as soon as that is told. */
  | { readonly status: "cancelled" };

interface SavingOptions<S extends SessionSchema> {
  form: UseFormReturn<SessionTexts, unknown, SessionValue<S>>;
  latestSeed: RefObject<SessionSeed>;
  adopt: (seed: SessionSeed) => void;
  server: ServerIssues;
  /** What collides with what somebody else stored: saving waits for it. */
  settled: () => Promise<readonly JsonConflict[]>;
  takeOver: (theirs: SessionSeed) => void;
  kept: { forget: () => void };
  onSubmit: SubmitSession<S>;
}

export interface Saving {
  readonly save: SaveState;
  readonly submit: (event?: SyntheticEvent) => Promise<boolean>;
  readonly cancel: () => void;
  /** The last save is no news any more. */
  readonly settle: () => void;
}

const idle: SaveState = { status: "idle" };

/** Saves the session of a form: one save at a time, which can be cancelled; whatever fails, the edits stay. */
export function useSaving<S extends SessionSchema>(options: SavingOptions<S>): Saving {
  const { form, latestSeed, adopt, server, takeOver, kept } = options;
  const [save, setSave] = useState<SaveState>(idle);
  const part = resultPart.usePart(true);
  const latest = useRef({ ...options, part, running: undefined as AbortController | undefined, isBusy: false });
  useEffect(() => {
    Object.assign(latest.current, options, { part });
  });
  const { getValues, reset, handleSubmit, trigger, setError } = form;
  const { forget } = kept;

  const settle = useCallback(() => setSave((before) => (before.status === "saving" ? before : idle)), []);
  const cancel = useCallback(() => latest.current.running?.abort(), []);

  const send = useCallback(async (): Promise<boolean> => {
    const texts: SessionTexts = { ...getValues() };
    const before = latestSeed.current;
    const running = new AbortController();
    latest.current.running = running;
    setSave({ status: "saving" });

    const succeed = (result: SessionFormResult<S>) => {
      forget();
      const refused = server.fields();
      server.hold([], texts);
      if (refused.length > 0) void trigger(refused);
      // a text that came meanwhile is newer than the one that was sent
      if (latestSeed.current !== before) return;
      reset(texts, { keepValues: true, keepErrors: true });
      adopt(savedSeed(before, texts, result));
    };
    const fail = ({ message, isShown = false, problems = [], theirs }: SubmitFailure) => {
      const unplaced = server.hold(problems, texts);
      setSave({ status: "failed", message, isShown, problems: unplaced });
      if (theirs !== undefined) takeOver(seedOf(theirs));
      showProblems();
    };
    const showProblems = () => {
      const fields = server.fields();
      if (fields.length === 0) return;
      // a host's own resolver knows nothing of them
      void trigger(fields).then(() => {
        for (const field of fields) {
          const [issue] = server.of(field, getValues());
          if (issue && !form.getFieldState(field).error) setError(field, { type: "server", message: issue.message });
        }
      });
    };

    const found = latest.current.part ?? (await loadResultPart().catch(messageOf));
    const made = typeof found === "string" ? failure(found) : found.readResult<S>(before, texts, running.signal);
    if (!made.ok) {
      fail(made);
      return false;
    }
    const sending = attempt(latest.current.onSubmit, made.result);
    const outcome = await Promise.race([sending, aborted(running.signal)]);
    latest.current.running = undefined;
    if (outcome === undefined) {
      setSave({ status: "cancelled" });
      void sending.then((late) => {
        if (late.ok && latest.current.running === undefined) {
          succeed(made.result);
          setSave({ status: "saved" });
        }
      });
      return false;
    }
    if (outcome.ok) {
      succeed(made.result);
      setSave({ status: "saved" });
    } else fail(outcome);
    return outcome.ok;
  }, [form, getValues, reset, trigger, setError, latestSeed, adopt, server, takeOver, forget]);

  const submit = useCallback(
    async (event?: SyntheticEvent): Promise<boolean> => {
      event?.preventDefault();
      const now = latest.current;
      if (now.isBusy) return false;
      now.isBusy = true;
      const conflicts = await now.settled();
      if (conflicts.length > 0) {
        now.isBusy = false;
        setSave({ status: "refused" });
        return false;
      }
      const unmute = server.mute();
      let isSaved = false;
      const judgeAndSend = handleSubmit(
        async () => {
          unmute();
          isSaved = await send();
        },
        () => {
          unmute();
          setSave({ status: "refused" });
          void trigger(server.fields());
        },
      );
      await judgeAndSend(event).finally(() => {
        unmute();
        now.isBusy = false;
      });
      return isSaved;
    },
    [handleSubmit, send, server, trigger],
  );
  return { save, submit, cancel, settle };
}

/** A host's failure in any form is a state of the form, with its words. */
async function attempt<S extends SessionSchema>(
  onSubmit: SubmitSession<S>,
  result: SessionFormResult<S>,
): Promise<{ ok: true } | SubmitFailure> {
  try {
    return (await onSubmit(result)) ?? { ok: true };
  } catch (error) {
    return failure(messageOf(error));
  }
}

function failure(message: string): SubmitFailure {
  return { ok: false, message };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(undefined), { once: true }));
}

function seedOf(theirs: string | Session): SessionSeed {
  return typeof theirs === "string" ? seedFromText(theirs) : seedFromSession(theirs);
}

function savedSeed(before: SessionSeed, texts: SessionTexts, { text, changed }: SessionFormResult): SessionSeed {
  const misfits = new Set([...before.misfits].filter((field) => !changed.includes(field)));
  const source = before.source === undefined ? undefined : text;
  return { ...before, source, texts, misfits };
}
