import type { FieldError } from "react-hook-form";
import type { JsonIssue } from "../json/index.js";

/** An issue of a field. One that the text itself has (half-typed JSON) carries its position in the field's text. */
export interface FieldIssue extends JsonIssue {
  readonly offset?: number;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
  readonly expected?: string;
  readonly found?: string;
}

/** What stands at `errors[field]`: `type` is `json`, `schema`, `draft` or `server`; paths are relative to the field. */
export interface JsonFieldError extends FieldError {
  issues: readonly FieldIssue[];
}

/** Whether an error of a form came from `sessionResolver`. */
export function isJsonFieldError(error: object | undefined): error is JsonFieldError {
  return error !== undefined && "issues" in error && Array.isArray(error.issues);
}
