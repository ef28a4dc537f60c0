/** A JSON Schema that is no boolean. What its members hold is not known until they are looked at. */
export type SchemaObject = Readonly<Record<string, unknown>>;

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own member: `constructor` and `__proto__` are keys like any other. */
export function memberOf(schema: SchemaObject, key: string): unknown {
  return Object.hasOwn(schema, key) ? schema[key] : undefined;
}

/** A member that is an array; empty when it is anything else. */
export function listIn(schema: SchemaObject, key: string): readonly unknown[] {
  const value = memberOf(schema, key);
  return Array.isArray(value) ? value : [];
}

/** The strings of a member that is an array. */
export function stringsIn(schema: SchemaObject, key: string): string[] {
  return listIn(schema, key).filter((item) => typeof item === "string");
}

/** A member that is an object; an empty one when it is anything else. */
export function objectIn(schema: SchemaObject, key: string): SchemaObject {
  const value = memberOf(schema, key);
  return isSchemaObject(value) ? value : NOTHING;
}

/** A member that is a text with something in it. */
export function textIn(schema: SchemaObject, key: string): string | undefined {
  const value = memberOf(schema, key);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const NOTHING: SchemaObject = {};
