import { parseJson, toValue, type JsonDocument, type JsonIssue } from "../json/index.js";
import type { SessionField, SessionSchema } from "../schema/index.js";
import { describeValue } from "../schema/describeValue.js";
import { recordIssues } from "../schema/recordIssues.js";
import type { FieldIssue, JsonFieldError } from "./JsonFieldError.js";

/** What a field's text comes to: its value, or why it has none. */
export type FieldJudgement =
  { readonly value: unknown; readonly error?: undefined } | { readonly error: JsonFieldError };

/** How a schema judges fields; without one, only the kind of each field is judged. */
export type FieldCheckers = Pick<SessionSchema, "checker"> | undefined;

/** Judges a record from its JSON text. */
export function judgeRecord(schema: FieldCheckers, field: SessionField, text: unknown): FieldJudgement {
  if (typeof text !== "string") {
    const message = `expected the JSON text of ${field}, found ${describeValue(text)}`;
    return { error: fieldError("json", [{ path: [], code: "wrong-kind", message }]) };
  }
  const doc = parseJson(text);
  if (doc.problems.length > 0) return { error: fieldError("json", jsonIssues(doc)) };
  const value = toValue(doc);
  return judgeValue(schema ? schema.checker(field).check(value) : recordIssues(value), value);
}

/** Judges a field that is held as its value: a text, or null. */
export function judgeText(schema: FieldCheckers, field: SessionField, value: unknown): FieldJudgement {
  if (schema) return judgeValue(schema.checker(field).check(value), value);
  if (typeof value === "string" || (value === null && field === "error")) return { value };
  const expected = field === "error" ? "a string or null" : "a string";
  return judgeValue(
    [{ path: [], code: "wrong-kind", message: `expected ${expected}, found ${describeValue(value)}` }],
    value,
  );
}

/** An error with all its issues; the first one is its message. */
export function fieldError(
  type: "json" | "schema" | "draft" | "server",
  issues: readonly FieldIssue[],
): JsonFieldError {
  return { type, message: issues[0]?.message ?? "", issues };
}

function judgeValue(issues: readonly JsonIssue[], value: unknown): FieldJudgement {
  const errors = issues.filter((issue) => issue.severity !== "warning");
  return errors.length > 0 ? { error: fieldError("schema", errors) } : { value };
}

function jsonIssues(doc: JsonDocument): FieldIssue[] {
  return doc.problems.map((problem) => ({ ...problem, path: [] }));
}
