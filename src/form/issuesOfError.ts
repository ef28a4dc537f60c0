import type { FieldError } from "react-hook-form";
import { isJsonFieldError, type FieldIssue } from "./JsonFieldError.js";

/** The issues of an error of a form: those that sessionResolver found, or the one that a host set with `setError`. */
export function issuesOfError(error: FieldError | undefined): readonly FieldIssue[] {
  if (isJsonFieldError(error)) return error.issues;
  return error ? [{ path: [], code: "custom", message: error.message ?? "" }] : none;
}

const none: readonly FieldIssue[] = [];
