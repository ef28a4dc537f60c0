import type { AppliedSchema } from "./applySchemas.js";
import { jsonTextOf } from "./jsonTextOf.js";
import type { SchemaNote } from "./SchemaIndex.js";
import { listIn, textIn, type SchemaObject } from "./schemaObject.js";
import { impliedTypes } from "./schemaTypes.js";

/** What schemas that apply together say; undefined when they say nothing. */
export function describeSchemas(applied: readonly AppliedSchema[]): SchemaNote | undefined {
  const schemas = applied.map(({ schema }) => schema);
  const title = sharedText(applied, "title");
  const description = sharedText(applied, "description");
  const first = texts(schemas.filter((schema) => Object.hasOwn(schema, "default")).map((schema) => schema["default"]));
  const note: SchemaNote = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    types: [...new Set(schemas.flatMap(impliedTypes))],
    ...(first[0] !== undefined && { default: first[0] }),
    values: texts(schemas.flatMap(listedValues)),
    examples: texts(schemas.flatMap((schema) => listIn(schema, "examples").slice(0, MOST_LISTED))),
    deprecated: isMarked(applied, "deprecated"),
    readOnly: isMarked(applied, "readOnly"),
  };
  return saysNothing(note) ? undefined : note;
}

/** The values that a schema lists. */
export function listedValues(schema: SchemaObject): readonly unknown[] {
  return Object.hasOwn(schema, "const") ? [schema["const"]] : listIn(schema, "enum").slice(0, MOST_LISTED);
}

const MOST_LISTED = 1000;

function saysNothing(note: SchemaNote): boolean {
  const { title, description, deprecated, readOnly } = note;
  const lists = [note.types, note.values, note.examples];
  const texted = title ?? description ?? note.default;
  return texted === undefined && !deprecated && !readOnly && lists.every(({ length }) => length === 0);
}

/** The outermost text; one of a branch only if no other branch says something else. */
function sharedText(applied: readonly AppliedSchema[], key: string): string | undefined {
  for (const { schema, isSure } of applied) {
    const text = isSure ? textIn(schema, key) : undefined;
    if (text !== undefined) return text;
  }
  const possible = new Set(applied.flatMap(({ schema }) => textIn(schema, key) ?? []));
  return possible.size === 1 ? [...possible][0] : undefined;
}

function isMarked(applied: readonly AppliedSchema[], key: string): boolean {
  return applied.some(({ schema, isSure }) => isSure && Object.hasOwn(schema, key) && schema[key] === true);
}

function texts(values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => jsonTextOf(value) ?? []))];
}
