import type { Resolver } from "react-hook-form";
import type { SessionField, SessionSchema, SessionTexts, SessionValue } from "../schema/index.js";
import { createJudge } from "./createJudge.js";
import { resolverOf } from "./resolverOf.js";

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
  return resolverOf<S, V>(createJudge(schema));
}
