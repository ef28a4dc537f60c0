import type { SimpleKind } from "./inferSpec.js";

/** The emptiest JSON text of each kind, in the order they are offered. */
export const emptyValues: Readonly<Record<SimpleKind, string>> = {
  string: '""',
  number: "0",
  boolean: "false",
  array: "[]",
  object: "{}",
  null: "null",
};

/** The kinds of JSON values, in the order they are offered. */
export const simpleKinds: readonly SimpleKind[] = ["string", "number", "boolean", "array", "object", "null"];
