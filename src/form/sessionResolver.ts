import type { FieldErrors, Resolver } from "react-hook-form";
import type { SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setOwn } from "../schema/setOwn.js";
import { readDrafts } from "./drafts.js";
import { fieldError, judgeRecord, judgeText, type FieldCheckers, type FieldJudgement } from "./judgeField.js";
import { isJsonFieldError } from "./JsonFieldError.js";

/**
 * The resolver for a form over `SessionTexts`. Every issue reaches `errors[field].issues` with its path as an array, so
 * keys such as `a.b`, `0`, `constructor` or `__proto__` stay apart; a failed parse never gives an empty errors object;
 * warnings block nothing; values are what JSON.parse gives. Records whose text did not change are not judged again.
 */
export function sessionResolver<S extends SessionSchema, V extends SessionTexts = SessionTexts>(
  schema?: S,
): Resolver<V, unknown, SessionValue<S>> {
  const judge = createJudge(schema);
  return async (values) => {
    const errors: FieldErrors<SessionTexts> = {};
    const session: Record<string, unknown> = {};
    for (const { name } of sessionFields) {
      const held: unknown = values[name];
      if (held === undefined) continue;
      const judgement = judge(name, held);
      if (judgement.error) errors[name] = judgement.error;
      else setOwn(session, name, judgement.value);
    }
    for (const { field, path, text } of readDrafts(values)) {
      const message = `expected a JSON value, found ${JSON.stringify(text)}`;
      const former = errors[field];
      const issues = isJsonFieldError(former) ? former.issues : [];
      errors[field] = fieldError("draft", [...issues, { path, code: "draft", message, found: text }]);
    }
    if (Object.keys(errors).length > 0) return { values: {}, errors: errors as FieldErrors<V> }; // of the names that V shares
    return { values: session as SessionValue<S>, errors: {} }; // judged by the schema field by field
  };
}

const isRecord = new Set<SessionField>(sessionFields.flatMap(({ name, kind }) => (kind === "record" ? [name] : [])));

/** Judges a field; keeps the last judgement of each. */
export function createJudge(schema: FieldCheckers): (field: SessionField, held: unknown) => FieldJudgement {
  const last = new Map<SessionField, { held: unknown; judgement: FieldJudgement }>();
  return (field, held) => {
    const known = last.get(field);
    if (known && known.held === held) return known.judgement;
    const judgement = isRecord.has(field) ? judgeRecord(schema, field, held) : judgeText(schema, field, held);
    last.set(field, { held, judgement });
    return judgement;
  };
}
