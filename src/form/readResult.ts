import { parseJson, toValue } from "../json/index.js";
import type { SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { changeSessionText } from "../schema/changeSessionText.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setOwn } from "../schema/setOwn.js";
import { changedFields, fieldJson, sessionEdits } from "./sessionEdits.js";
import type { SessionFormResult } from "./SessionFormResult.js";
import type { SessionSeed } from "./sessionSeed.js";

/**
 * What is to be saved. Values are read from the texts anew: react-hook-form clones what a resolver gives, and loses own
 * `__proto__` keys and very deep records on the way. Not ok when the text that was opened cannot take the edits.
 */
export function readResult<S extends SessionSchema>(
  seed: SessionSeed,
  texts: SessionTexts,
): { ok: true; result: SessionFormResult<S> } | { ok: false; message: string } {
  const session: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(seed.unknown)) setOwn(session, key, value);
  for (const { name } of sessionFields) {
    const json = fieldJson(name, texts, seed);
    if (json !== undefined) setOwn(session, name, toValue(parseJson(json)));
  }
  const edits = sessionEdits(seed, texts);
  const result = {
    session: session as SessionValue<S>, // judged by the resolver just before
    changed: changedFields(seed, texts),
    edits,
  };
  if (seed.source === undefined) return { ok: true, result };
  const change = changeSessionText(seed.source, edits);
  if (!change.ok) return { ok: false, message: change.problem.message };
  return { ok: true, result: { ...result, changes: change.changes } };
}
