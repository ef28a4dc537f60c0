import { parseJson, type JsonDocument, type JsonIssue } from "../json/index.js";
import type { SessionField, SessionSchema } from "../schema/index.js";
import { describeValue } from "../schema/describeValue.js";
import { recordIssues } from "../schema/recordIssues.js";
import { textIssues } from "../schema/textIssues.js";
import type { FieldIssue, JsonFieldError } from "./JsonFieldError.js";

/** What a field's text comes to: why it has no value, or nothing. */
export interface FieldJudgement {
  readonly error?: JsonFieldError;
}

/** How a schema judges fields; without one, only the kind of each field is judged. */
export type FieldCheckers = Pick<SessionSchema, "checker"> | undefined;

/** Reads what should be the JSON text of a record: its document, or why it has none. */
export function judgeJson(
  field: SessionField,
  text: unknown,
): { readonly doc: JsonDocument; readonly error?: undefined } | Required<FieldJudgement> {
  if (typeof text !== "string") {
    const message = `expected the JSON text of ${field}, found ${describeValue(text)}`;
    return { error: fieldError("json", [{ path: [], code: "wrong-kind", message }]) };
  }
  const doc = parseJson(text);
  return doc.problems.length > 0 ? { error: fieldError("json", jsonIssues(doc)) } : { doc };
}

/** What is wrong with the value of a record. */
export function checkRecord(schema: FieldCheckers, field: SessionField, value: unknown): readonly JsonIssue[] {
  return schema ? schema.checker(field).check(value) : recordIssues(value);
}

/** Judges a field that is held as its value: a text, or null. */
export function judgeText(schema: FieldCheckers, field: SessionField, value: unknown): FieldJudgement {
  return judgeValue(schema ? schema.checker(field).check(value) : textIssues(field, value));
}

/** An error with all its issues; the first one is its message. */
export function fieldError(
  type: "json" | "schema" | "draft" | "server",
  issues: readonly FieldIssue[],
): JsonFieldError {
  return { type, message: issues[0]?.message ?? "", issues };
}

/** What issues come to: those that are errors block. */
export function judgeValue(issues: readonly JsonIssue[]): FieldJudgement {
  const errors = issues.filter((issue) => issue.severity !== "warning");
  return errors.length > 0 ? { error: fieldError("schema", errors) } : {};
}

function jsonIssues(doc: JsonDocument): FieldIssue[] {
  return doc.problems.map((problem) => ({ ...problem, path: [] }));
}
