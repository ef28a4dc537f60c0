import type { FieldSpec } from "./FieldSpec.js";
import type { SchemaNode } from "./schemaNode.js";

const schemas = new WeakMap<FieldSpec, { readonly root: SchemaNode; readonly part: SchemaNode }>();

/** Keeps which part of a schema a spec was read from, and gives the spec. */
export function readFrom(spec: FieldSpec, root: SchemaNode, part: SchemaNode): FieldSpec {
  schemas.set(spec, { root, part });
  return spec;
}

/**
 * The JSON Schema of the values of a spec, as one that stands alone; undefined when the spec was read from none, or that part leads back
 * into the schema around it.
 */
export function schemaOfSpec(spec: FieldSpec): object | undefined {
  const found = schemas.get(spec);
  if (!found) return undefined;
  const { $defs, definitions } = found.root;
  const alone = {
    ...($defs === undefined ? undefined : { $defs }),
    ...(definitions === undefined ? undefined : { definitions }),
    ...found.part,
  };
  return leadsOut(alone) ? undefined : alone;
}

function leadsOut(schema: object): boolean {
  return /"\$ref":"(?!#\/(?:\$defs|definitions)\/)/.test(JSON.stringify(schema));
}
