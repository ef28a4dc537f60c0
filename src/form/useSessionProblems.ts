"use client";
import { useFormState, type Control, type FieldErrors } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { issuesOfError } from "./issuesOfError.js";
import type { FieldIssue } from "./JsonFieldError.js";
import { layoutOrder } from "./layoutOrder.js";

/** A field with what is wrong in it. */
export interface FieldProblems {
  readonly field: SessionField;
  /** `json`: the text is half-typed. */
  readonly type: string;
  readonly issues: readonly FieldIssue[];
}

/** The problems of a form over a session, in the order its fields are shown. */
export function useSessionProblems<T>(control: Control<SessionTexts, unknown, T>): readonly FieldProblems[] {
  const { errors } = useFormState({ control });
  return fieldProblems(errors);
}

/** The errors of a form as problems, in the order its fields are shown. */
export function fieldProblems(errors: FieldErrors<SessionTexts>): FieldProblems[] {
  return layoutOrder.flatMap((field) => {
    const error = errors[field];
    return error ? [{ field, type: String(error.type), issues: issuesOfError(error) }] : [];
  });
}
