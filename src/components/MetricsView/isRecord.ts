import type { JsonRecord } from "../../schema/Session.js";

/** Whether a value is an object with members: not null, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
