import type { SessionField, SessionTexts } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { indented } from "./recordIndent.js";
import type { SessionSeed } from "./sessionSeed.js";

/** New JSON texts of the changed fields; undefined takes the field away. */
export type SessionFieldEdits = Partial<Record<SessionField, string | undefined>>;

/** The fields whose text is not the one the form was opened with. Absent, null and the empty text are three things. */
export function changedFields(opened: SessionTexts, texts: SessionTexts): SessionField[] {
  return sessionFields.flatMap(({ name }) => (Object.is(opened[name], texts[name]) ? [] : [name]));
}

/** The changed fields with their new JSON texts. */
export function sessionEdits(seed: SessionSeed, texts: SessionTexts): SessionFieldEdits {
  const edits: SessionFieldEdits = {};
  for (const name of changedFields(seed.texts, texts)) {
    const json = fieldJson(name, texts);
    edits[name] = json && indented(json, seed.indents.get(name) ?? "");
  }
  return edits;
}

/** The JSON text of a field; undefined when it is absent. A misfit of the seed that was not edited is its own JSON text. */
export function fieldJson(field: SessionField, texts: SessionTexts, seed?: SessionSeed): string | undefined {
  const text = texts[field];
  if (text === undefined) return undefined;
  const isMisfit = seed?.misfits.has(field) === true && seed.texts[field] === text;
  return (kinds.get(field) === "record" || isMisfit) && text !== null ? text : JSON.stringify(text);
}

const kinds = new Map(sessionFields.map(({ name, kind }) => [name, kind]));
