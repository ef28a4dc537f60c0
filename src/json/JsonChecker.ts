import type { JsonPath } from "./JsonPath.js";

/** A schema's judgement of one value, at a path relative to the checked root. */
export interface JsonIssue {
  readonly path: JsonPath;
  readonly message: string;
  /** Stable code for translation: zod's issue code, or one of the kit's. */
  readonly code: string;
  readonly severity?: "error" | "warning";
}

/** How editors learn a schema without knowing zod: `zodChecker` of session-kit/schema makes one. */
export interface JsonChecker {
  check(value: unknown): JsonIssue[];
  /** JSON Schema (2020-12) of the input side, for completion and descriptions. */
  jsonSchema?(): object;
}
