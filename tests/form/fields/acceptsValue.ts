import type { FieldSpec, ListSpec, NumberSpec, ObjectSpec, StringSpec } from "../../../src/form/fields/FieldSpec.js";

/** Whether a value is all that a spec says: an oracle of its own, to hold against zod. */
export function acceptsValue(spec: FieldSpec, value: unknown): boolean {
  if (value === null && spec.kind !== "json") return spec.isNullable;
  switch (spec.kind) {
    case "json":
      return true;
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return spec.options.some(({ text }) => text === JSON.stringify(value));
    case "number":
      return typeof value === "number" && acceptsNumber(spec, value);
    case "string":
      return typeof value === "string" && acceptsString(spec, value);
    case "list":
      return Array.isArray(value) && acceptsList(spec, value);
    case "object":
      return isObject(value) && acceptsObject(spec, value);
    case "record":
      return (
        isObject(value) &&
        Object.entries(value).every(([key, inner]) => acceptsString(spec.keys, key) && acceptsValue(spec.values, inner))
      );
    case "union": {
      if (!isObject(value)) return false;
      const { [spec.discriminator]: told, ...rest } = value;
      const variant = spec.variants.find(({ texts }) => texts.includes(JSON.stringify(told)));
      return variant !== undefined && acceptsObject(variant.spec, rest);
    }
  }
}

function acceptsNumber(spec: NumberSpec, value: number): boolean {
  if (spec.isInteger && !Number.isInteger(value)) return false;
  if (spec.step !== undefined && value % spec.step !== 0) return false;
  const { min = -Infinity, max = Infinity } = spec;
  return (spec.isMinExcluded ? value > min : value >= min) && (spec.isMaxExcluded ? value < max : value <= max);
}

function acceptsString(spec: StringSpec, value: string): boolean {
  const { minLength = 0, maxLength = Infinity } = spec;
  if (value.length < minLength || value.length > maxLength) return false;
  return spec.patterns.every((pattern) => new RegExp(pattern).test(value));
}

function acceptsList(spec: ListSpec, value: readonly unknown[]): boolean {
  const { minItems = 0, maxItems = Infinity } = spec;
  return value.length >= minItems && value.length <= maxItems && value.every((item) => acceptsValue(spec.items, item));
}

function acceptsObject(spec: ObjectSpec, value: Record<string, unknown>): boolean {
  const known = new Set(spec.properties.map(({ key }) => key));
  const others = Object.entries(value).filter(([key]) => !known.has(key));
  return (
    spec.properties.every((property) =>
      Object.hasOwn(value, property.key) ? acceptsValue(property.spec, value[property.key]) : !property.isRequired,
    ) && others.every(([, inner]) => spec.others !== undefined && acceptsValue(spec.others, inner))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
