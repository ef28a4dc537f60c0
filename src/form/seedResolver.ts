import type { FieldErrors, Resolver } from "react-hook-form";
import { parseJson, toValue } from "../json/index.js";
import type { SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { fieldError, judgeText } from "./judgeField.js";
import { isJsonFieldError, type FieldIssue } from "./JsonFieldError.js";
import { judgeOf } from "./judgeOf.js";
import { resolverOf } from "./resolverOf.js";
import type { ServerIssues } from "./save/serverIssues.js";
import type { SessionSeed } from "./sessionSeed.js";

/**
 * The resolver of a form that was opened with stored texts: a text field that holds a number or a list, and was not
 * edited, is judged as what it is; what the server did not accept is an issue as long as it stands there.
 */
export function seedResolver<S extends SessionSchema>(
  schema: S | undefined,
  seed: SessionSeed,
  server: ServerIssues,
): Resolver<SessionTexts, unknown, SessionValue<S>> {
  const base = resolverOf<S>(judgeOf(seed, schema));
  return async (values, context, options) => {
    const result = await base(values, context, options);
    const errors: FieldErrors<SessionTexts> = { ...result.errors };
    for (const field of seed.misfits) {
      const text = seed.texts[field];
      if (typeof text !== "string" || values[field] !== text) continue;
      const { error } = judgeText(schema, field, toValue(parseJson(text)));
      if (error) errors[field] = error;
    }
    for (const field of server.fields()) addIssues(errors, field, server.of(field, values));
    return Object.keys(errors).length === 0 ? result : { values: {}, errors };
  };
}

function addIssues(errors: FieldErrors<SessionTexts>, field: SessionField, issues: readonly FieldIssue[]): void {
  if (issues.length === 0) return;
  const known = errors[field];
  errors[field] = isJsonFieldError(known)
    ? { ...known, issues: [...known.issues, ...issues] }
    : fieldError("server", issues);
}
