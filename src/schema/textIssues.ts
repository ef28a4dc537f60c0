import type { JsonIssue } from "../json/JsonChecker.js";
import { describeValue } from "./describeValue.js";
import type { SessionField } from "./sessionFields.js";

/** What is wrong with the value of a field that is no record: a string, and of the error also null. */
export function textIssues(field: SessionField, value: unknown): JsonIssue[] {
  if (typeof value === "string" || (value === null && field === "error")) return [];
  const expected = field === "error" ? "a string or null" : "a string";
  return [{ path: [], code: "wrong-kind", message: `expected ${expected}, found ${describeValue(value)}` }];
}
