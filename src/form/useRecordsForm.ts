"use client";
import { useMemo } from "react";
import { useFormContext, type UseFormReturn } from "react-hook-form";
import type { SessionTexts } from "../schema/index.js";

/** What fields use of a form over session texts. */
export type SharedRecordsForm = Pick<
  UseFormReturn<SessionTexts>,
  "getValues" | "setValue" | "trigger" | "subscribe" | "control" | "getFieldState"
>;

/** The form around, as the same object as long as it is the same form: react-hook-form's context is a new one each time. */
export function useRecordsForm(): SharedRecordsForm {
  const form = useFormContext<SessionTexts>();
  if (!form) throw new Error(outside);
  const { getValues, setValue, trigger, subscribe, control, getFieldState } = form;
  return useMemo(
    () => ({ getValues, setValue, trigger, subscribe, control, getFieldState }),
    [getValues, setValue, trigger, subscribe, control, getFieldState],
  );
}

const outside =
  "useSessionValue, useSessionField and SessionFieldView read the form around them, and there is none. " +
  "Put <FormProvider {...useSessionForm(…).form}> of react-hook-form, or <SessionForm>, around the component.";
