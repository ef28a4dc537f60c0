import type { Resolver } from "react-hook-form";
import { parseJson, toValue } from "../json/index.js";
import type { SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { judgeText } from "./judgeField.js";
import { sessionResolver } from "./sessionResolver.js";
import type { SessionSeed } from "./sessionSeed.js";

/**
 * The resolver of a form that was opened with stored texts: a text field that holds a number or a list, and was not
 * edited, is judged as what it is.
 */
export function seedResolver<S extends SessionSchema>(
  schema: S | undefined,
  seed: SessionSeed,
): Resolver<SessionTexts, unknown, SessionValue<S>> {
  const base = sessionResolver(schema);
  return async (values, context, options) => {
    const result = await base(values, context, options);
    const found = [...seed.misfits].flatMap((field) => {
      const text = seed.texts[field];
      if (typeof text !== "string" || values[field] !== text) return [];
      const { error } = judgeText(schema, field, toValue(parseJson(text)));
      return error ? [[field, error] as const] : [];
    });
    return found.length === 0 ? result : { values: {}, errors: { ...result.errors, ...Object.fromEntries(found) } };
  };
}
