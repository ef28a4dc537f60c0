import type * as z from "zod";
import type { JsonIssue } from "../json/JsonChecker.js";
import { checkedSchema } from "./checkedSchema.js";
import { sessionFieldDocs } from "./sessionFieldDocs.js";
import type { SessionRecordField } from "./sessionFields.js";

/**
 * A record of a session as zod: judged by `check`, given back as it came in. (zod's own records and objects give a copy
 * without an own `__proto__`, with other key order, or without unknown keys.)
 */
export function recordSchema<T>(
  field: SessionRecordField,
  check: (value: unknown) => readonly JsonIssue[],
): z.ZodType<T, T> {
  return checkedSchema<T>(check, { type: "object", ...sessionFieldDocs[field] });
}
