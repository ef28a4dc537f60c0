import { formatLocation } from "../json/formatPath.js";
import type { JsonLocation } from "../json/JsonPath.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import { parseJson } from "../json/parseJson.js";
import { toValue } from "../json/toValue.js";
import { describeValue } from "./describeValue.js";
import { isPlainObject } from "./isPlainObject.js";
import type { JsonRecord } from "./Session.js";
import { sessionFields } from "./sessionFields.js";
import { sessionKeys, type SessionKeys } from "./sessionKeys.js";
import type { SessionProblem } from "./SessionNote.js";
import type { SessionFormat } from "./SessionReading.js";

/** The record of a session inside whatever it came in, or why there is none. */
export type FoundSession = FoundRecord | NoRecord;

export interface FoundRecord {
  readonly format: SessionFormat;
  readonly root: JsonLocation;
  readonly record: JsonRecord;
  readonly keys: SessionKeys;
  /** What is wrong with the JSON text that holds the record. */
  readonly problem?: SessionProblem | undefined;
}

interface NoRecord {
  readonly format: SessionFormat;
  readonly root: JsonLocation;
  readonly record?: undefined;
  readonly problem: SessionProblem;
}

/** Finds the session in a bare record, a `{ session }` or `{ event }` body, or a batch. */
export function findSession(input: unknown): FoundSession {
  if (!isPlainObject(input)) return noRecord({ format: "unknown", root: [[]], found: describeValue(input) });
  const wrapper = isBare(input) ? undefined : WRAPPERS.find(({ key }) => Object.hasOwn(input, key));
  if (wrapper) return openWrapper(wrapper, input[wrapper.key]);
  if (isEventsOnly(input)) {
    const root: JsonLocation = [["session_properties"]];
    return noRecord({
      format: "batch",
      root,
      code: "no-session",
      expected: "session_properties in the batch",
      found: "none",
    });
  }
  return foundRecord({ format: undefined, root: [[]], record: input, fallback: "sdk" });
}

interface Wrapper {
  readonly key: string;
  readonly format: SessionFormat | undefined;
  readonly fallback: "sdk" | "wire";
}

const WRAPPERS: readonly Wrapper[] = [
  { key: "session_properties", format: "batch", fallback: "wire" },
  { key: "sessionProperties", format: "batch", fallback: "sdk" },
  { key: "session", format: "session-start", fallback: "wire" },
  { key: "event", format: undefined, fallback: "wire" },
];

const FIELD_KEYS = new Set<string>(sessionFields.flatMap(({ name, wire }) => [name, wire]));

/** A known field beside a wrapper's key means that the object is the session itself. */
function isBare(record: JsonRecord): boolean {
  return Object.keys(record).some((key) => FIELD_KEYS.has(key));
}

function isEventsOnly(record: JsonRecord): boolean {
  return !isBare(record) && ["events", "model_events", "modelEvents"].some((key) => Array.isArray(record[key]));
}

function openWrapper({ key, format, fallback }: Wrapper, value: unknown): FoundSession {
  const root: JsonLocation = [[key]];
  if (isPlainObject(value)) return foundRecord({ format, root, record: value, fallback });
  const inner = typeof value === "string" ? parseJson(value) : undefined;
  const record = inner && toValue(inner);
  if (inner && isPlainObject(record)) {
    const found = foundRecord({ format, root: [[key], []], record, fallback });
    return { ...found, problem: inner.problems.map((problem) => innerProblem(root, problem))[0] };
  }
  return noRecord({ format: format ?? "unknown", root, found: describeValue(value) });
}

interface Candidate {
  readonly format: SessionFormat | undefined;
  readonly root: JsonLocation;
  readonly record: JsonRecord;
  readonly fallback: "sdk" | "wire";
}

/** The first problem of the JSON text in a string; its offset there says nothing of the text around it. */
function innerProblem(at: JsonLocation, { code, expected, found, message }: JsonProblem): SessionProblem {
  const kinds = { ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }) };
  return { code, at, ...kinds, message: `${formatLocation(at)} holds JSON text with a problem: ${message}` };
}

function foundRecord({ format, root, record, fallback }: Candidate): FoundRecord {
  const keys = sessionKeys(record, fallback);
  return { format: format ?? bareFormat(record, keys), root, record, keys };
}

function bareFormat(record: JsonRecord, { style, candidates }: SessionKeys): SessionFormat {
  const isKnown = Object.values(candidates).some((names) => names.some((name) => Object.hasOwn(record, name)));
  if (!isKnown && Object.keys(record).length > 0) return "unknown";
  return style === "model-event" ? "event" : style;
}

interface Missing {
  readonly format: SessionFormat;
  readonly root: JsonLocation;
  readonly found: string;
  readonly code?: string;
  readonly expected?: string;
}

function noRecord({
  format,
  root,
  found,
  code = "not-a-session",
  expected = "a session object",
}: Missing): FoundSession {
  return {
    format,
    root,
    problem: { code, at: root, expected, found, message: `expected ${expected}, found ${found}` },
  };
}
