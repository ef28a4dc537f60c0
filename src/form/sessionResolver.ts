import type { CriteriaMode, FieldErrors, Resolver } from "react-hook-form";
import type { SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setOwn } from "../schema/setOwn.js";
import { readDrafts } from "./drafts.js";
import { isHeldName } from "./history/heldNames.js";
import { fieldError, judgeRecord, judgeText, type FieldCheckers, type FieldJudgement } from "./judgeField.js";
import type { JsonFieldError } from "./JsonFieldError.js";
import { reportNatively } from "./reportNatively.js";

/**
 * The resolver for a form over `SessionTexts`. Every issue reaches `errors[field].issues` with its path as an array, so
 * keys such as `a.b`, `0`, `constructor` or `__proto__` stay apart; a failed parse never gives an empty errors object;
 * warnings block nothing; values are what JSON.parse gives. Records whose text did not change are not judged again.
 * Names of the host's own beside the eleven fields (`V`) are not judged: their values are handed on as they are.
 * A native input for a record that may be absent: `register("metrics", { setValueAs: (text) => text || undefined })`.
 */
export function sessionResolver<S extends SessionSchema, V extends SessionTexts = SessionTexts>(
  schema?: S,
): Resolver<V, unknown, SessionValue<S> & Omit<NoInfer<V>, SessionField>> {
  const judge = createJudge(schema);
  return async (values, _context, options) => {
    const errors: Errors = {};
    const session: Record<string, unknown> = {};
    for (const [name, own] of Object.entries(values)) if (!isHeldName(name)) setOwn(session, name, own);
    for (const { name } of sessionFields) {
      const held: unknown = values[name];
      if (held === undefined) continue;
      const judgement = judge(name, held);
      if (judgement.error) errors[name] = judgement.error;
      else setOwn(session, name, judgement.value);
    }
    for (const { field, path, text } of readDrafts(values)) {
      const message = `expected a JSON value, found ${JSON.stringify(text)}`;
      const issues = errors[field]?.issues ?? [];
      errors[field] = fieldError("draft", [...issues, { path, code: "draft", message, found: text }]);
    }
    if (options.shouldUseNativeValidation) reportNatively(options.fields, errors);
    if (Object.keys(errors).length > 0) {
      // react-hook-form's type of errors is derived from all names, and cannot be told with a part of them open
      return { values: {}, errors: told(errors, options.criteriaMode) as FieldErrors<V> };
    }
    return { values: session as SessionValue<S> & Omit<V, SessionField>, errors: {} }; // judged by the schema field by field
  };
}

type Errors = Partial<Record<SessionField, JsonFieldError>>;

/** With all criteria, an error has the messages of its issues by their codes, as fields of react-hook-form's own do. */
function told(errors: Errors, criteriaMode: CriteriaMode | undefined): Errors {
  if (criteriaMode !== "all") return errors;
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, withTypes(error)]));
}

function withTypes(error: JsonFieldError): JsonFieldError {
  const types = new Map<string, string[]>();
  for (const { code, message } of error.issues) types.set(code, [...(types.get(code) ?? []), message]);
  return { ...error, types: Object.fromEntries(types) };
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
