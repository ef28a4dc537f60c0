import type { JsonIssue } from "../json/JsonChecker.js";
import { describeValue } from "./describeValue.js";
import { isPlainObject } from "./isPlainObject.js";
import { jsonIssues } from "./jsonIssues.js";

/** Why a value cannot be a record of a session (a plain JSON object); empty when it can. */
export function recordIssues(value: unknown): JsonIssue[] {
  if (isPlainObject(value)) return jsonIssues(value);
  return [{ path: [], code: "wrong-kind", message: `expected an object, found ${describeValue(value)}` }];
}
