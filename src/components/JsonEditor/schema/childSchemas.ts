import type { AppliedSchema } from "./applySchemas.js";
import { listIn, memberOf, objectIn, type SchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";

/** The schemas that the schemas of an object or array have for one of its members or items. */
export function childSchemas(
  source: SchemaSource,
  applied: readonly AppliedSchema[],
  step: string | number,
): readonly unknown[] {
  const found: unknown[] = [];
  for (const { schema } of applied) {
    found.push(...(typeof step === "string" ? memberSchemas(source, schema, step) : itemSchemas(schema, step)));
  }
  if (found.length > 0) return found;
  const rest = typeof step === "string" ? "unevaluatedProperties" : "unevaluatedItems";
  return applied.flatMap(({ schema }) => present(memberOf(schema, rest)));
}

function memberSchemas(source: SchemaSource, schema: SchemaObject, key: string): readonly unknown[] {
  const named = present(memberOf(objectIn(schema, "properties"), key));
  const additional = present(memberOf(schema, "additionalProperties"));
  if (!Object.hasOwn(schema, "patternProperties")) return named.length > 0 ? named : additional;
  const patterns = Object.entries(objectIn(schema, "patternProperties"));
  const matches = patterns.map(([pattern, value]) => ({ value, matches: source.matches(pattern, key) }));
  const found = [...named, ...matches.filter((one) => one.matches === true).map((one) => one.value)];
  if (found.length > 0) return found;
  // A pattern that could not be tried may match, and then what is additional does not apply.
  return matches.some((one) => one.matches === undefined) ? [] : additional;
}

function itemSchemas(schema: SchemaObject, index: number): readonly unknown[] {
  const items = memberOf(schema, "items");
  const isTuple = Array.isArray(items);
  const first = isTuple ? items : listIn(schema, "prefixItems");
  if (index < first.length) return present(first[index]);
  return present(isTuple ? memberOf(schema, "additionalItems") : items);
}

function present(schema: unknown): readonly unknown[] {
  return schema === undefined ? NONE : [schema];
}

const NONE: readonly unknown[] = [];
