import { isObject } from "./isObject.js";
import type { SaveResult, SessionListing, SessionRecord, SessionSummary, StoreProblem } from "./SessionStore.js";

/** What a server's answers must look like before they are believed. */
export const answers = { isListing, isRecord, isSaveResult, isProblem, isSchema };

function isListing(value: unknown): value is SessionListing {
  return (
    isObject(value) &&
    typeof value.title === "string" &&
    typeof value.readOnly === "boolean" &&
    Array.isArray(value.sessions) &&
    value.sessions.every(isSummary) &&
    Array.isArray(value.problems) &&
    value.problems.every(isProblem)
  );
}

function isSummary(value: unknown): value is SessionSummary {
  return isObject(value) && hasStrings(value, ["id", "file"]) && typeof value.messageCount === "number";
}

function isRecord(value: unknown): value is SessionRecord {
  return isObject(value) && hasStrings(value, ["id", "text", "version", "file"]) && typeof value.readOnly === "boolean";
}

function isSaveResult(value: unknown): value is SaveResult {
  if (!isObject(value)) return false;
  if (value.ok === true) return isRecord(value.record);
  return value.ok === false && isProblem(value.problem) && (value.current === undefined || isRecord(value.current));
}

function isProblem(value: unknown): value is StoreProblem {
  return isObject(value) && hasStrings(value, ["code", "message"]);
}

function isSchema(value: unknown): value is { readonly schema?: object } {
  return isObject(value) && (value.schema === undefined || isObject(value.schema));
}

function hasStrings(value: { readonly [key: string]: unknown }, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}
