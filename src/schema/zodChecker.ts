// From the core: some bundlers keep all of zod, its languages with it, for a name looked up in the core through the whole.
import { $ZodAsyncError, safeParse, toJSONSchema, type $ZodType } from "zod/v4/core";
import type { JsonChecker, JsonIssue } from "../json/JsonChecker.js";
import { aliasProto } from "./aliasProto.js";
import { zodIssues } from "./zodIssues.js";

/**
 * Lets editors judge JSON by a zod schema (classic or mini) without knowing zod. An own `__proto__` key is judged and
 * reported like any other key, and the value is never changed. A schema that throws gives one issue, `schema-threw`; one
 * that needs an asynchronous check gives one issue, `schema-async`, since checks run while the reader types.
 */
export function zodChecker(schema: $ZodType): JsonChecker {
  return {
    check: (value) => judge(schema, value),
    jsonSchema: () => toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
  };
}

function judge(schema: $ZodType, value: unknown): JsonIssue[] {
  const judged = aliasProto(value);
  try {
    const result = safeParse(schema, judged);
    return result.success ? [] : zodIssues(result.error.issues);
  } catch (error) {
    return [thrownIssue(error)];
  }
}

/** Whatever the caller's own refinements and transforms throw is about their schema, and must not stop the editor. */
function thrownIssue(error: unknown): JsonIssue {
  if (error instanceof $ZodAsyncError) {
    return {
      path: [],
      code: "schema-async",
      message: "the schema has an asynchronous check, which cannot run in an editor",
    };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { path: [], code: "schema-threw", message: `the schema could not judge this value: it threw "${reason}"` };
}
