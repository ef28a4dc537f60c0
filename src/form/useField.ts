"use client";
import { useEffect } from "react";
import { useController, useFormContext, type UseFormReturn } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
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
  onBlur: () => void;
}

/** One field of the form around: registered with react-hook-form, so that touched, errors and setFocus work. */
export function useField<F extends SessionField>(field: F, focus: () => void): FieldHandle<F> {
  const form = useFormContext<SessionTexts>();
  const shared = useSharedForm();
  const text = useFormText(form, field);
  const { field: registered, fieldState } = useController({ control: form.control, name: field });
  const { ref, onBlur } = registered;
  useEffect(() => {
    ref({ focus });
    shared.focus.set(field, focus);
  });
  const seedText = shared.seed.texts[field];
  const { error } = fieldState;
  return {
    form,
    text,
    seedText,
    isChanged: !Object.is(text, seedText),
    issues: isJsonFieldError(error) ? error.issues : error ? [messageOnly(error.message)] : none,
    onBlur,
  };
}

const none: readonly FieldIssue[] = [];

/** An error that a host set with `setError`. */
function messageOnly(message = ""): FieldIssue {
  return { path: [], code: "custom", message };
}
