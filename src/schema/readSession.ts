import { findSession } from "./findSession.js";
import { joinLocation } from "./joinLocation.js";
import { jsonIssues } from "./jsonIssues.js";
import { readFoundSession } from "./readFoundSession.js";
import type { JsonRecord } from "./Session.js";
import type { SessionReading } from "./SessionReading.js";
import { setOwn } from "./setOwn.js";

/**
 * Reads a session from any shape it is stored or sent in: SDK names, wire names, a `session/start` body (also with the
 * session as JSON text), a batch body, an exported event. Never throws and never changes the input; what does not fit
 * is in `problems`, what may surprise in `warnings`. A key whose value is undefined is absent.
 */
export function readSession(input: unknown): SessionReading {
  const found = findSession(input);
  if (!found.record) return readFoundSession(found);
  const record = withoutUndefined(found.record);
  const reading = readFoundSession({ ...found, record });
  const notJson = jsonIssues(record).map(({ path, message, code }) => ({
    code,
    message,
    at: joinLocation(found.root, path),
  }));
  return { ...reading, problems: [...reading.problems, ...notJson] };
}

function withoutUndefined(record: JsonRecord): JsonRecord {
  const defined: JsonRecord = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) setOwn(defined, key, value);
  return defined;
}
