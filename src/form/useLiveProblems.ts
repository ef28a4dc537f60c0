"use client";
import { useEffect } from "react";
import type { UseFormReturn, UseFormTrigger } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import type { SessionSeed } from "./sessionSeed.js";

/** Milliseconds without a key before the changed fields are judged. */
const PAUSE = 150;

/** Judges all fields when the form opens (and again for each new `seed`), and changed ones in the first pause after a change. */
export function useLiveProblems(
  form: { subscribe: UseFormReturn<SessionTexts>["subscribe"]; trigger: UseFormTrigger<SessionTexts> },
  seed: SessionSeed,
): void {
  const { subscribe, trigger } = form;
  useEffect(() => {
    const timer = setTimeout(() => void trigger(), 0, seed);
    return () => clearTimeout(timer);
  }, [trigger, seed]);
  useEffect(() => {
    let waiting = new Set<SessionField>();
    const judge = () => {
      const names = [...waiting];
      waiting = new Set();
      void trigger(names);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        for (const field of sessionFields) if (field.name === name || !isField(name)) waiting.add(field.name);
        clearTimeout(timer);
        timer = setTimeout(judge, PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, trigger]);
}

function isField(name: string | undefined): boolean {
  return sessionFields.some((field) => field.name === name);
}
