import type { CriteriaMode, FieldErrors, Resolver } from "react-hook-form";
import { parseJson, toValue } from "../json/index.js";
import type { SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { setOwn } from "../schema/setOwn.js";
import type { Judge } from "./createJudge.js";
import { readDrafts } from "./drafts.js";
import { isHeldName } from "./history/heldNames.js";
import { fieldError } from "./judgeField.js";
import type { JsonFieldError } from "./JsonFieldError.js";
import { reportNatively } from "./reportNatively.js";
import { withLazy } from "./withLazy.js";

/** A resolver for a form over `SessionTexts` that judges by `judge`: see sessionResolver. */
export function resolverOf<S extends SessionSchema, V extends SessionTexts = SessionTexts>(
  judge: Judge,
): Resolver<V, unknown, SessionValue<S> & Omit<NoInfer<V>, SessionField>> {
  return async (values, _context, options) => {
    const errors: Errors = {};
    const session: Record<string, unknown> = {};
    const readers: Partial<Record<SessionField, () => unknown>> = {};
    for (const [name, own] of Object.entries(values)) if (!isHeldName(name)) setOwn(session, name, own);
    for (const { name, kind } of sessionFields) {
      const held: unknown = values[name];
      if (held === undefined) continue;
      const { error } = judge.field(name, held);
      if (error) errors[name] = error;
      else readers[name] = () => (kind === "record" ? toValue(parseJson(String(held))) : held);
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
    // made when they are first read: while somebody types, only the errors are wanted
    const read = withLazy(session, readers);
    return { values: read as SessionValue<S> & Omit<V, SessionField>, errors: {} }; // judged by the schema field by field
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
