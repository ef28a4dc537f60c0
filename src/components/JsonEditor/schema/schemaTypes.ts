import { listIn, memberOf, stringsIn, type SchemaObject } from "./schemaObject.js";

const TYPES: readonly string[] = ["object", "array", "string", "number", "integer", "boolean", "null"];

/** The types that a schema names; empty when it names none. */
export function statedTypes(schema: SchemaObject): string[] {
  const type = memberOf(schema, "type");
  return (typeof type === "string" ? [type] : stringsIn(schema, "type")).filter((word) => TYPES.includes(word));
}

/** The types that a schema names, else those of the values it lists, else the one that its keywords are about. */
export function impliedTypes(schema: SchemaObject): string[] {
  const stated = statedTypes(schema);
  if (stated.length > 0) return stated;
  const listed = [...(Object.hasOwn(schema, "const") ? [schema["const"]] : []), ...listIn(schema, "enum")];
  if (listed.length > 0) return [...new Set(listed.map(typeOfValue))];
  return KEYWORDS.flatMap(([type, words]) => (words.some((word) => Object.hasOwn(schema, word)) ? [type] : []));
}

/** JSON Schema's word for what a value is. */
export function typeOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Not `required`: it often stands alone in a branch, and does not say that the value is an object. */
const KEYWORDS: readonly (readonly [string, readonly string[]])[] = [
  ["object", ["properties", "additionalProperties", "patternProperties", "propertyNames"]],
  ["array", ["items", "prefixItems"]],
];
