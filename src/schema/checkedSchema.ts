import * as z from "zod";
import type { JsonIssue } from "../json/JsonChecker.js";

/** A value as zod, judged by `check` and given back as it came in. `meta`: what its JSON Schema says. */
export function checkedSchema<T>(
  check: (value: unknown) => readonly JsonIssue[],
  meta: Record<string, unknown>,
): z.ZodType<T, T> {
  return z
    .custom<T>()
    .superRefine((value, context) => {
      for (const { path, message, code, severity } of check(value)) {
        if (severity !== "warning") context.addIssue({ code: "custom", message, path: [...path], params: { code } });
      }
    })
    .meta(meta);
}
