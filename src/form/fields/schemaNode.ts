import type { FieldSpec, PassingRule } from "./FieldSpec.js";

/** A JSON Schema, or a part of one, that is an object. */
export type SchemaNode = { readonly [keyword: string]: unknown };

export function isSchemaNode(value: unknown): value is SchemaNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A keyword of a schema itself, not of a prototype. */
export function ownKeyword(part: SchemaNode, keyword: string): unknown {
  return Object.hasOwn(part, keyword) ? part[keyword] : undefined;
}

/** A keyword that must be a text; undefined when it is none. */
export function textOf(part: SchemaNode, keyword: string): string | undefined {
  const value = ownKeyword(part, keyword);
  return typeof value === "string" ? value : undefined;
}

/** A keyword that must be a number; undefined when it is none. */
export function numberOf(part: SchemaNode, keyword: string): number | undefined {
  const value = ownKeyword(part, keyword);
  return typeof value === "number" ? value : undefined;
}

/** A keyword that must be a list; undefined when it is none. */
export function listOf(part: SchemaNode, keyword: string): readonly unknown[] | undefined {
  const value = ownKeyword(part, keyword);
  return Array.isArray(value) ? value : undefined;
}

/** What every kind of spec may say. */
export type SpecCommon = Pick<
  FieldSpec,
  "title" | "description" | "widget" | "unit" | "passing" | "default" | "isNullable"
>;

/** The words of a schema about a value: what `.meta` of zod puts beside the keywords. */
export function readCommon(part: SchemaNode): SpecCommon {
  const texts = (["title", "description", "widget", "unit"] as const).flatMap((name) => {
    const text = textOf(part, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  const passing = readPassing(ownKeyword(part, "passing"));
  const standard = ownKeyword(part, "default");
  return {
    isNullable: false,
    ...Object.fromEntries(texts),
    ...(passing ? { passing } : undefined),
    ...(standard === undefined ? undefined : { default: JSON.stringify(standard) }),
  };
}

/** `{ min, max }`, a value, or a list of values. */
function readPassing(passing: unknown): PassingRule | undefined {
  if (passing === undefined) return undefined;
  if (!isSchemaNode(passing)) {
    return { texts: (Array.isArray(passing) ? passing : [passing]).map((value) => JSON.stringify(value)) };
  }
  const [min, max] = [numberOf(passing, "min"), numberOf(passing, "max")];
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? undefined : { min }), ...(max === undefined ? undefined : { max }) };
}
