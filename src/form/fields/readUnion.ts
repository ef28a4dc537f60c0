import type { FieldSpec, FieldVariant, ObjectSpec } from "./FieldSpec.js";
import { isNull } from "./readChoice.js";
import { readSpec, type SpecReading } from "./readFieldSpec.js";
import { isSchemaNode, listOf, readCommon, type SchemaNode } from "./schemaNode.js";

/** A value or null, or objects that one key tells apart; undefined for any other union. */
export function readUnion(reading: SpecReading, part: SchemaNode): FieldSpec | undefined {
  const branches = listOf(part, "anyOf") ?? listOf(part, "oneOf") ?? [];
  const told = branches.filter((branch) => !isSchemaNode(branch) || !isNull(branch));
  const { isNullable: _, ...common } = readCommon(part);
  const hasNull = told.length < branches.length;
  const [only] = told;
  if (told.length === 1) {
    const spec = readSpec(reading, only);
    return { ...spec, ...common, isNullable: hasNull || spec.isNullable };
  }
  const specs = told.map((branch) => readSpec(reading, branch));
  const objects = specs.filter((spec) => spec.kind === "object" && !spec.isNullable);
  if (objects.length < specs.length) return undefined;
  const variants = variantsOf(objects.filter((spec) => spec.kind === "object"));
  return variants && { kind: "union", ...variants, ...common, isNullable: hasNull };
}

/** By the first key that every object must have, with values that no other has. */
function variantsOf(
  objects: readonly ObjectSpec[],
): { discriminator: string; variants: readonly FieldVariant[] } | undefined {
  for (const { key } of objects[0]?.properties ?? []) {
    const variants = objects.flatMap((spec) => variantOf(spec, key) ?? []);
    const texts = variants.flatMap((variant) => variant.texts);
    if (variants.length === objects.length && new Set(texts).size === texts.length) {
      return { discriminator: key, variants };
    }
  }
  return undefined;
}

function variantOf(spec: ObjectSpec, key: string): FieldVariant | undefined {
  const property = spec.properties.find((one) => one.key === key);
  if (!property?.isRequired || property.spec.kind !== "choice" || property.spec.isNullable) return undefined;
  const { options } = property.spec;
  const title = spec.title ?? options.map((option) => option.title).join(", ");
  const properties = spec.properties.filter((one) => one !== property);
  return { texts: options.map(({ text }) => text), title, spec: { ...spec, properties } };
}
