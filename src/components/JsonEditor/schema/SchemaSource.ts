import type { SchemaObject } from "./schemaObject.js";

/** A schema and the ways to look things up in it. */
export interface SchemaSource {
  readonly root: SchemaObject;
  /** The schema that a `$ref` stands for; undefined when it is not in this one. */
  resolve(reference: string): unknown;
  /** Whether a key matches a pattern; undefined when that cannot be told in good time. */
  matches(pattern: string, key: string): boolean | undefined;
}
