"use client";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useController, useFormContext, type UseFormReturn } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { issuesOfError } from "./issuesOfError.js";
import { isJsonFieldError, type FieldIssue } from "./JsonFieldError.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useFormText } from "./useFormText.js";

export interface FieldHandle<F extends SessionField> {
  form: UseFormReturn<SessionTexts>;
  /** Undefined: absent. */
  text: SessionTexts[F];
  /** What it was opened with. */
  seedText: SessionTexts[F];
  isChanged: boolean;
  issues: readonly FieldIssue[];
  /** What a host says is wrong, with `setError`. */
  hostMessage: string | undefined;
  onBlur: () => void;
}

/** One field of the form around: registered with react-hook-form, so that touched, errors and setFocus work. */
export function useField<F extends SessionField>(field: F, focus: () => void): FieldHandle<F> {
  const form = useFormContext<SessionTexts>();
  const shared = useSharedForm();
  const text = useFormText(form, field);
  const { field: registered } = useController({ control: form.control, name: field });
  const { ref, onBlur } = registered;
  useEffect(() => {
    ref({ focus });
    shared.focus.set(field, focus);
  });
  const seedText = shared.seed.texts[field];
  const error = useFieldError(form, field);
  return {
    form,
    text,
    seedText,
    isChanged: !Object.is(text, seedText),
    issues: issuesOfError(error),
    hostMessage: isJsonFieldError(error) ? undefined : error?.message,
    onBlur,
  };
}

/** The error of one field. react-hook-form's own field state would render every field whenever any was judged. */
function useFieldError({ subscribe, getFieldState }: UseFormReturn<SessionTexts>, field: SessionField) {
  const follow = useCallback(
    (callback: () => void) => subscribe({ name: field, formState: { errors: true }, callback }),
    [subscribe, field],
  );
  const read = () => getFieldState(field).error;
  return useSyncExternalStore(follow, read, read);
}
