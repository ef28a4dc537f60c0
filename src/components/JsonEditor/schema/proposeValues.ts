import type { AppliedSchema } from "./applySchemas.js";
import { describeSchemas, listedValues } from "./describeSchemas.js";
import { jsonTextOf } from "./jsonTextOf.js";
import type { SchemaNote, SchemaValue, SchemaValueReason } from "./SchemaIndex.js";
import { listIn, type SchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";
import { impliedTypes, typeOfValue } from "./schemaTypes.js";
import { emptyText } from "./startText.js";

/** The values that schemas propose, each once: default, listed values, examples, then what the types have. */
export function proposeValues(source: SchemaSource, applied: readonly AppliedSchema[]): SchemaValue[] {
  const found = new Map<string, SchemaValue>();
  const add = (text: string | undefined, reason: SchemaValueReason, type: string, note?: SchemaNote) => {
    if (text !== undefined && !found.has(text)) found.set(text, { text, reason, type, ...(note && { note }) });
  };

  for (const [reason, list] of LISTS) {
    for (const { schema, isSure } of applied) {
      const note = reason === "const" && !isSure ? describeSchemas([{ schema, isSure: true }]) : undefined;
      for (const value of list(schema)) add(jsonTextOf(value), reason, typeOfValue(value), note);
    }
  }
  const open = applied.filter(({ schema }) => listedValues(schema).length === 0);
  const types = new Set(open.flatMap(({ schema }) => impliedTypes(schema)));
  const isListed = found.size > 0 && open.length < applied.length;
  for (const type of [...types].toSorted((a, b) => Number(a === "null") - Number(b === "null"))) {
    // `{ type: "string" }` beside the enum it is narrowed by adds nothing
    if (isListed && [...found.values()].some((value) => value.type === type)) continue;
    for (const text of WHOLE[type] ?? [emptyText(source, applied, type)]) add(text, "type", type);
  }
  return [...found.values()];
}

const LISTS: readonly (readonly [SchemaValueReason, (schema: SchemaObject) => readonly unknown[]])[] = [
  ["default", (schema) => (Object.hasOwn(schema, "default") ? [schema["default"]] : [])],
  ["const", (schema) => (Object.hasOwn(schema, "const") ? listedValues(schema) : [])],
  ["enum", (schema) => (Object.hasOwn(schema, "const") ? [] : listedValues(schema))],
  ["example", (schema) => listIn(schema, "examples").slice(0, MOST_EXAMPLES)],
];

const MOST_EXAMPLES = 100;

/** The types that have few values. */
const WHOLE: Partial<Record<string, readonly string[]>> = { boolean: ["true", "false"], null: ["null"] };
