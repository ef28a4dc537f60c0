import type { FieldSpec, NumberSpec, ObjectSpec, StringSpec } from "./FieldSpec.js";
import { readChoice } from "./readChoice.js";
import { readUnion } from "./readUnion.js";
import { readFrom } from "./schemaOfSpec.js";
import { isSchemaNode, listOf, numberOf, ownKeyword, readCommon, textOf, type SchemaNode } from "./schemaNode.js";

/** The schema that is read, and the references that lead to where the reading is. */
export interface SpecReading {
  readonly root: SchemaNode;
  readonly open: ReadonlySet<string>;
  /** How many references may still be followed: types that name each other are as many fields as there are ways through them. */
  readonly budget: { left: number };
}

const MOST_REFERENCES = 1000;

/**
 * What a JSON Schema (2020-12, as `JsonChecker.jsonSchema` gives it) says of a value, as a tree of fields. What cannot be
 * edited in a field of its own (a tuple, an intersection, a schema inside itself, a union that no key tells apart) is
 * `kind: "json"`. `title`, `description`, `widget`, `passing` and `unit` are read wherever they stand.
 */
export function readFieldSpec(schema: object): FieldSpec {
  const root = isSchemaNode(schema) ? schema : {};
  return readSpec({ root, open: new Set(["#"]), budget: { left: MOST_REFERENCES } }, root);
}

/** The spec of a part of a schema. */
export function readSpec(reading: SpecReading, part: unknown): FieldSpec {
  if (!isSchemaNode(part)) return { kind: "json", isNullable: false };
  return readFrom(readPart(reading, part), reading.root, part);
}

function readPart(reading: SpecReading, part: SchemaNode): FieldSpec {
  const reference = textOf(part, "$ref");
  if (reference !== undefined) return readReference(reading, part, reference);
  const common = readCommon(part);
  const json: FieldSpec = { kind: "json", ...common };
  if (UNREAD.some((keyword) => ownKeyword(part, keyword) !== undefined)) return json;
  const choice = readChoice(part);
  if (choice) return { ...common, ...choice };
  if (ownKeyword(part, "anyOf") !== undefined || ownKeyword(part, "oneOf") !== undefined)
    return readUnion(reading, part) ?? json;
  const types = typesOf(part);
  const named = types.filter((type) => type !== "null");
  const [type] = named;
  if (type === undefined || named.length > 1) return json;
  const isNullable = named.length < types.length;
  return { ...(readers[type]?.(reading, part) ?? json), ...common, isNullable };
}

/** Keywords that change what a value is in ways no field shows. */
const UNREAD = ["not", "if", "prefixItems", "patternProperties", "dependentSchemas", "contains", "$dynamicRef"];

const readers: Readonly<Record<string, (reading: SpecReading, part: SchemaNode) => FieldSpec | undefined>> = {
  boolean: () => ({ kind: "boolean", isNullable: false }),
  integer: (_, part) => readNumber(part, true),
  number: (_, part) => readNumber(part, false),
  string: (_, part) => readString(part),
  array: (reading, part) => readList(reading, part),
  object: (reading, part) => readObject(reading, part),
};

/** What a reference leads to; what stands beside it is said of it as well. */
function readReference(reading: SpecReading, part: SchemaNode, reference: string): FieldSpec {
  const target = /^#(?:\/|$)/.test(reference) ? followPointer(reading.root, reference) : undefined;
  if (reading.open.has(reference) || !isSchemaNode(target) || --reading.budget.left < 0)
    return { kind: "json", ...readCommon(part) };
  const { $ref: _, ...beside } = part;
  return readSpec({ ...reading, open: new Set([...reading.open, reference]) }, { ...target, ...beside });
}

function followPointer(root: SchemaNode, reference: string): unknown {
  const steps = reference.split("/").slice(1);
  return steps.reduce<unknown>((place, step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return isSchemaNode(place) ? ownKeyword(place, key) : undefined;
  }, root);
}

function typesOf(part: SchemaNode): readonly string[] {
  const type = ownKeyword(part, "type");
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function readNumber(part: SchemaNode, isInteger: boolean): NumberSpec | undefined {
  if (ownKeyword(part, "allOf") !== undefined) return undefined;
  const [min, above] = [numberOf(part, "minimum"), numberOf(part, "exclusiveMinimum")];
  const [max, below] = [numberOf(part, "maximum"), numberOf(part, "exclusiveMaximum")];
  const isMinExcluded = above !== undefined && (min === undefined || above >= min);
  const isMaxExcluded = below !== undefined && (max === undefined || below <= max);
  return {
    kind: "number",
    isNullable: false,
    isInteger,
    isMinExcluded,
    isMaxExcluded,
    ...defined({
      min: isMinExcluded ? above : min,
      max: isMaxExcluded ? below : max,
      step: numberOf(part, "multipleOf"),
    }),
  };
}

function readString(part: SchemaNode): StringSpec {
  const alone = textOf(part, "pattern");
  const all = (listOf(part, "allOf") ?? []).flatMap((one) => (isSchemaNode(one) ? (textOf(one, "pattern") ?? []) : []));
  return {
    kind: "string",
    isNullable: false,
    patterns: alone === undefined ? all : [alone, ...all],
    ...defined({
      minLength: numberOf(part, "minLength"),
      maxLength: numberOf(part, "maxLength"),
      format: textOf(part, "format"),
    }),
  };
}

function readList(reading: SpecReading, part: SchemaNode): FieldSpec | undefined {
  if (ownKeyword(part, "allOf") !== undefined || !isSchemaNode(ownKeyword(part, "items"))) return undefined;
  return {
    kind: "list",
    isNullable: false,
    items: readSpec(reading, ownKeyword(part, "items")),
    ...defined({ minItems: numberOf(part, "minItems"), maxItems: numberOf(part, "maxItems") }),
  };
}

function readObject(reading: SpecReading, part: SchemaNode): FieldSpec | undefined {
  if (ownKeyword(part, "allOf") !== undefined) return undefined;
  const properties = ownKeyword(part, "properties");
  const others = ownKeyword(part, "additionalProperties");
  const names = ownKeyword(part, "propertyNames");
  const values = others === false ? undefined : readSpec(reading, others);
  if (isSchemaNode(properties)) return objectOf(reading, part, Object.entries(properties), values);
  if (!isSchemaNode(names)) return values && { kind: "record", isNullable: false, keys: anyKey, values };
  const keys = listOf(names, "enum")?.filter((key) => typeof key === "string");
  if (keys) {
    return objectOf(
      reading,
      part,
      keys.map((key) => [key, others]),
      undefined,
    );
  }
  return values && { kind: "record", isNullable: false, keys: readString(names), values };
}

const anyKey: StringSpec = { kind: "string", isNullable: false, patterns: [] };

function objectOf(
  reading: SpecReading,
  part: SchemaNode,
  properties: readonly (readonly [string, unknown])[],
  others: FieldSpec | undefined,
): ObjectSpec {
  const required = new Set(listOf(part, "required") ?? []);
  return {
    kind: "object",
    isNullable: false,
    properties: properties.map(([key, schema]) => ({
      key,
      spec: readSpec(reading, schema),
      isRequired: required.has(key),
    })),
    others,
  };
}

/** An object without its undefined members. */
function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const found = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
