import { compactJson } from "./compactJson.js";
import { readSessionText } from "./readSessionText.js";
import { sessionFields } from "./sessionFields.js";
import type { SessionProblem } from "./SessionNote.js";

export type SessionPropertiesBatchText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: SessionProblem };

/**
 * The lossless twin of `toSessionPropertiesBatch`, for posting without the SDK: compact JSON text under wire names, in the
 * order of the wire. Numbers, escapes, key order and repeated keys inside the records stay as written. Takes a session in
 * any shape `readSession` knows; refused when the text has problems.
 */
export function toSessionPropertiesBatchText(text: string): SessionPropertiesBatchText {
  const { fields, session, problems } = readSessionText(text);
  const [problem] = problems;
  if (problem) return { ok: false, problem };
  const members = sessionFields.flatMap(({ name, wire }) => {
    const field = fields[name];
    return field && session[name] !== null ? [`${JSON.stringify(wire)}:${compactJson(field.text)}`] : [];
  });
  return { ok: true, text: `{${members.join(",")}}` };
}
