import type { Evidence } from "./createEvidence.js";
import { isSchemaObject, listIn, memberOf, objectIn, stringsIn, type SchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";

/** A schema that applies to a value. */
export interface AppliedSchema {
  readonly schema: SchemaObject;
  /** False for one of several branches that are still possible. */
  readonly isSure: boolean;
}

export interface ApplyOptions {
  readonly source: SchemaSource;
  readonly evidence: Evidence;
  readonly schemas: readonly unknown[];
  /** The value; -1 when it is not there. */
  readonly node: number;
}

/**
 * All schemas that speak about one value, outer ones first: those given, and those they bring in by `$ref`, `allOf`, `anyOf`,
 * `oneOf`, `if` and `dependentSchemas`. Branches that the evidence rules out are left out, unless it rules out all of them.
 */
export function applySchemas({ source, evidence, schemas, node }: ApplyOptions): AppliedSchema[] {
  const applied = new Map<SchemaObject, AppliedSchema>();
  const waiting: Waiting[] = schemas.map((schema) => ({ schema, isSure: true })).toReversed();
  for (let next = waiting.pop(); next && applied.size < MOST_SCHEMAS; next = waiting.pop()) {
    const { schema, isSure } = next;
    if (!isSchemaObject(schema) || applied.has(schema)) continue;
    applied.set(schema, { schema, isSure });
    const brought = [...sureParts(schema), ...branches(schema)];
    for (const part of brought.toReversed()) waiting.push({ ...part, isSure: isSure && part.isSure });
  }
  return [...applied.values()];

  function sureParts(schema: SchemaObject): Waiting[] {
    const reference = memberOf(schema, "$ref");
    const dependents = Object.entries(objectIn(schema, "dependentSchemas"));
    return [
      typeof reference === "string" ? source.resolve(reference) : undefined,
      ...listIn(schema, "allOf"),
      ...(node < 0 ? [] : [conditional(schema)]),
      ...dependents.flatMap(([key, dependent]) => (evidence.hasKeys(node, [key]) ? [dependent] : [])),
    ].map((part) => ({ schema: part, isSure: true }));
  }

  function conditional(schema: SchemaObject): unknown {
    const condition = memberOf(schema, "if");
    if (condition === undefined) return undefined;
    const required = isSchemaObject(condition) ? stringsIn(condition, "required") : [];
    const holds = !evidence.rulesOut(condition, node) && evidence.hasKeys(node, required);
    return memberOf(schema, holds ? "then" : "else");
  }

  function branches(schema: SchemaObject): Waiting[] {
    return ["anyOf", "oneOf"].flatMap((word) => {
      const all = listIn(schema, word).filter((branch) => branch !== false);
      const possible = all.filter((branch) => !evidence.rulesOut(branch, node));
      const kept = possible.length === 0 ? all : possible;
      if (kept.length < 2) return kept.map((branch) => ({ schema: branch, isSure: true }));
      const common = { required: requiredByAll(kept.map(resolved)) };
      return [{ schema: common, isSure: true }, ...kept.map((branch) => ({ schema: branch, isSure: false }))];
    });
  }

  function resolved(branch: unknown): unknown {
    const reference = isSchemaObject(branch) ? memberOf(branch, "$ref") : undefined;
    return typeof reference === "string" ? source.resolve(reference) : branch;
  }
}

/** More schemas than this are not looked at for one value. */
const MOST_SCHEMAS = 2000;

interface Waiting {
  readonly schema: unknown;
  readonly isSure: boolean;
}

function requiredByAll(branches: readonly unknown[]): string[] {
  const [first = [], ...others] = branches.map((branch) =>
    isSchemaObject(branch) ? stringsIn(branch, "required") : [],
  );
  const sets = others.map((names) => new Set(names));
  return first.filter((name) => sets.every((names) => names.has(name)));
}
