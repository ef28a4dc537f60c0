import { applySchemas, type AppliedSchema } from "./applySchemas.js";
import { childSchemas } from "./childSchemas.js";
import type { Evidence } from "./createEvidence.js";
import { jsonTextOf } from "./jsonTextOf.js";
import { listIn, stringsIn, type SchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";
import { impliedTypes } from "./schemaTypes.js";

/**
 * The JSON text to begin with where these schemas apply: the default, else a value that is listed, else the first example,
 * else the emptiest value of the first type that is not null; an object with its required members. `null` when no type is known.
 */
export function startText(source: SchemaSource, applied: readonly AppliedSchema[]): string {
  return write(source, applied, { depth: 0, left: MOST_MEMBERS });
}

/** The emptiest JSON text of a type. */
export function emptyText(source: SchemaSource, applied: readonly AppliedSchema[], type: string): string {
  return writeEmpty(source, applied, type, { depth: 0, left: MOST_MEMBERS });
}

const MOST_MEMBERS = 50;
const DEEPEST = 4;

/** How deep the text is, and how many members may still be written. */
interface Room {
  depth: number;
  left: number;
}

function write(source: SchemaSource, applied: readonly AppliedSchema[], room: Room): string {
  const listed = LISTS.flatMap((list) => applied.flatMap(({ schema }) => list(schema).slice(0, 1)));
  for (const value of listed) {
    const text = jsonTextOf(value);
    if (text !== undefined) return text;
  }
  const types = applied.flatMap(({ schema }) => impliedTypes(schema));
  const type = types.find((word) => word !== "null") ?? "null";
  return writeEmpty(source, applied, type, room);
}

const LISTS: readonly ((schema: SchemaObject) => readonly unknown[])[] = [
  (schema) => (Object.hasOwn(schema, "default") ? [schema["default"]] : []),
  (schema) => (Object.hasOwn(schema, "const") ? [schema["const"]] : []),
  (schema) => listIn(schema, "enum"),
  (schema) => listIn(schema, "examples"),
];

function writeEmpty(source: SchemaSource, applied: readonly AppliedSchema[], type: string, room: Room): string {
  return type === "object" ? writeObject(source, applied, room) : (EMPTY[type] ?? "null");
}

const EMPTY: Partial<Record<string, string>> = {
  array: "[]",
  string: '""',
  number: "0",
  integer: "0",
  boolean: "false",
};

function writeObject(source: SchemaSource, applied: readonly AppliedSchema[], room: Room): string {
  if (room.depth >= DEEPEST) return "{}";
  const sure = applied.filter(({ isSure }) => isSure);
  const members: string[] = [];
  room.depth++;
  for (const key of new Set(sure.flatMap(({ schema }) => stringsIn(schema, "required")))) {
    if (--room.left < 0) break;
    const child = applySchemas({
      source,
      evidence: NO_EVIDENCE,
      schemas: childSchemas(source, applied, key),
      node: -1,
    });
    members.push(`${JSON.stringify(key)}:${write(source, child, room)}`);
  }
  room.depth--;
  return `{${members.join(",")}}`;
}

const NO_EVIDENCE: Evidence = { rulesOut: (schema) => schema === false, hasKeys: () => false };
