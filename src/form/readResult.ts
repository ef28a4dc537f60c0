import { applyTextChanges, jsonPatch, parseJson, toValue, type JsonPatchOperation } from "../json/index.js";
import type { Session, SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { changeSessionText } from "../schema/changeSessionText.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setOwn } from "../schema/setOwn.js";
import { toSessionPropertiesBatch } from "../schema/toSessionPropertiesBatch.js";
import { toUpdateEvent } from "../schema/toUpdateEvent.js";
import { changedFields, fieldJson, sessionEdits } from "./sessionEdits.js";
import type { SessionFormResult } from "./SessionFormResult.js";
import type { SessionSeed } from "./sessionSeed.js";
import { withLazy } from "./withLazy.js";

/**
 * What is to be saved. Values are read from the texts anew: react-hook-form clones what a resolver gives, and loses own
 * `__proto__` keys and very deep records on the way. Not ok when the text that was opened cannot take the edits.
 */
export function readResult<S extends SessionSchema>(
  seed: SessionSeed,
  texts: SessionTexts,
  signal: AbortSignal = new AbortController().signal,
): { ok: true; result: SessionFormResult<S> } | { ok: false; message: string } {
  const { source } = seed;
  const session = sessionOf(seed, texts);
  const edits = sessionEdits(seed, texts);
  const change = source === undefined ? undefined : changeSessionText(source, edits);
  if (change?.ok === false) return { ok: false, message: change.problem.message };
  const changed = changedFields(seed.texts, texts);
  const result = withLazy(
    {
      session: session as SessionValue<S>, // judged by the resolver just before
      changed,
      edits,
      signal,
      ...(change && { textChanges: change.changes }),
    },
    {
      changes: () => changed.flatMap((field) => fieldPatch(field, seed, texts)),
      text: () => (source === undefined || !change ? wireText(seed, texts) : applyTextChanges(source, change.changes)),
      batch: () => toSessionPropertiesBatch(session),
      update: () => toUpdateEvent(sessionOf(seed, seed.texts), session),
    },
  );
  return { ok: true, result };
}

function sessionOf(seed: SessionSeed, texts: SessionTexts): Session {
  const session: Session & Record<string, unknown> = {};
  for (const [key, value] of Object.entries(seed.unknown)) setOwn(session, key, value);
  for (const { name } of sessionFields) {
    const json = fieldJson(name, texts, seed);
    if (json !== undefined) setOwn(session, name, toValue(parseJson(json)));
  }
  return session;
}

function fieldPatch(field: SessionField, seed: SessionSeed, texts: SessionTexts): JsonPatchOperation[] {
  const [before, after] = [fieldJson(field, seed.texts, seed), fieldJson(field, texts, seed)];
  const path = `/${field}`;
  if (after === undefined) return before === undefined ? [] : [{ op: "remove", path }];
  const doc = parseJson(after);
  return before === undefined ? [{ op: "add", path, value: toValue(doc) }] : jsonPatch(parseJson(before), doc, [field]);
}

function wireText(seed: SessionSeed, texts: SessionTexts): string {
  const members = sessionFields.flatMap(({ name, wire }) => {
    const json = fieldJson(name, texts, seed);
    return json === undefined ? [] : [`${JSON.stringify(wire)}:${json}`];
  });
  for (const [key, value] of Object.entries(seed.unknown)) {
    const json: string | undefined = JSON.stringify(value);
    if (json !== undefined) members.push(`${JSON.stringify(key)}:${json}`);
  }
  return `{${members.join(",")}}`;
}
