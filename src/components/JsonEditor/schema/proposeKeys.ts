import { applySchemas, type AppliedSchema } from "./applySchemas.js";
import { childSchemas } from "./childSchemas.js";
import type { Evidence } from "./createEvidence.js";
import { describeSchemas, listedValues } from "./describeSchemas.js";
import type { SchemaKey } from "./SchemaIndex.js";
import { memberOf, objectIn, stringsIn } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";
import { startText } from "./startText.js";

export interface KeyQuestion {
  readonly source: SchemaSource;
  readonly evidence: Evidence;
  /** The schemas of the object. */
  readonly applied: readonly AppliedSchema[];
  isWanted(key: string): boolean;
}

/** The keys that the schemas of an object name: required ones first, then in the order of the schema. */
export function proposeKeys({ source, evidence, applied, isWanted }: KeyQuestion): SchemaKey[] {
  const apply = (schemas: readonly unknown[]) => applySchemas({ source, evidence, schemas, node: -1 });
  const sure = applied.filter(({ isSure }) => isSure);
  const required = new Set(sure.flatMap(({ schema }) => stringsIn(schema, "required")));
  const named = applied.flatMap(({ schema }) => [
    ...Object.keys(objectIn(schema, "properties")),
    ...apply([memberOf(schema, "propertyNames")]).flatMap((names) => listedValues(names.schema).filter(isString)),
  ]);
  const speakers = speakersByKey(applied);
  const ordered = [...named.filter((key) => required.has(key)), ...required, ...named];
  return [...new Set(ordered)].filter(isWanted).flatMap((key) => {
    const schemas = childSchemas(source, speakers(key), key);
    if (schemas.length > 0 && schemas.every((schema) => schema === false)) return [];
    const child = apply(schemas);
    const note = describeSchemas(child);
    return [{ key, required: required.has(key), value: startText(source, child), ...(note && { note }) }];
  });
}

/** The schemas that may say something about a key: without it, a thousand branches with a key each take a million steps. */
function speakersByKey(applied: readonly AppliedSchema[]): (key: string) => readonly AppliedSchema[] {
  const open = applied.filter(({ schema }) => OPEN.some((word) => Object.hasOwn(schema, word)));
  const holders = new Map<string, AppliedSchema[]>();
  for (const one of applied) {
    for (const key of Object.keys(objectIn(one.schema, "properties"))) {
      const known = holders.get(key);
      if (known) known.push(one);
      else holders.set(key, [one]);
    }
  }
  return (key) => [...(holders.get(key) ?? []), ...open];
}

const OPEN = ["patternProperties", "additionalProperties", "unevaluatedProperties"];

function isString(value: unknown): value is string {
  return typeof value === "string";
}
