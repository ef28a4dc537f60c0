"use client";
import { useEffect } from "react";
import type { UseFormGetValues, UseFormReturn, UseFormTrigger } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { whenIdle } from "../ui/whenIdle.js";
import type { Judge } from "./createJudge.js";
import { fieldDocument } from "./fieldDocument.js";
import type { FieldCheckers } from "./judgeField.js";
import { judgeOf } from "./judgeOf.js";
import type { SessionSeed } from "./sessionSeed.js";

/** Milliseconds without a key before the changed fields are judged; more when judging takes long, so that typing goes on between. */
const PAUSE = 150;
const LONGEST_PAUSE = 1000;
/** Milliseconds of judging after which the page gets its turn. */
const TURN = 8;

interface JudgedForm {
  control: object;
  getValues: UseFormGetValues<SessionTexts>;
  subscribe: UseFormReturn<SessionTexts>["subscribe"];
  trigger: UseFormTrigger<SessionTexts>;
}

/** Judges all fields once the form is shown (and again for each new `seed`), and changed ones in the first pause after a change. */
export function useLiveProblems(form: JudgedForm, seed: SessionSeed, schema: FieldCheckers): void {
  const { control, getValues, subscribe, trigger } = form;
  useEffect(() => {
    const steps = judgeRecords({ control, getValues }, judgeOf(seed, schema));
    // in turns, so that keys come between; the resolver then knows what was found
    const next = () => {
      for (const start = performance.now(); performance.now() - start < TURN;)
        if (steps.next().done) return void trigger();
      stop = whenIdle(next);
    };
    let stop = whenIdle(next);
    return () => stop();
  }, [control, getValues, trigger, seed, schema]);
  useEffect(() => {
    let waiting = new Set<SessionField>();
    let pause = PAUSE;
    const judge = async () => {
      const names = [...waiting];
      waiting = new Set();
      const start = performance.now();
      await trigger(names);
      pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, 2 * (performance.now() - start)));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        for (const field of sessionFields) if (field.name === name || !isField(name)) waiting.add(field.name);
        clearTimeout(timer);
        timer = setTimeout(() => void judge(), pause);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, trigger]);
}

function* judgeRecords(
  { control, getValues }: Pick<JudgedForm, "control" | "getValues">,
  judge: Judge,
): Generator<undefined, void> {
  for (const field of sessionFields) {
    if (field.kind !== "record") continue;
    const text = getValues(field.name);
    if (typeof text === "string") yield* judge.steps(field.name, fieldDocument(control, field.name, text));
  }
}

function isField(name: string | undefined): boolean {
  return sessionFields.some((field) => field.name === name);
}
