import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { FieldSpec } from "../../../src/form/fields/FieldSpec.js";
import { readFieldSpec } from "../../../src/form/fields/readFieldSpec.js";
import { startValue } from "../../../src/form/fields/startValue.js";
import { zodChecker } from "../../../src/schema/index.js";
import { acceptsValue } from "./acceptsValue.js";

const specOf = (schema: z.ZodType): FieldSpec => readFieldSpec(zodChecker(schema).jsonSchema?.() ?? {});
const kindOf = (schema: z.ZodType) => specOf(schema).kind;

describe("readFieldSpec", () => {
  it.each<[FieldSpec["kind"], string, z.ZodType]>([
    ["boolean", "a boolean", z.boolean()],
    ["number", "a number", z.number()],
    ["number", "an integer", z.int()],
    ["string", "a string", z.string()],
    ["string", "a string before a transform", z.string().transform(Number)],
    ["string", "a refined string", z.string().refine((text) => text !== "x")],
    ["string", "a string with two patterns", z.string().startsWith("a").endsWith("b")],
    ["choice", "an enum", z.enum(["a", "b"])],
    ["choice", "one literal", z.literal("a")],
    ["choice", "a union of literals", z.union([z.literal("a"), z.literal(2), z.literal(true)])],
    ["list", "an array", z.array(z.string())],
    ["object", "an object", z.object({ a: z.string() })],
    ["object", "a record over an enum", z.record(z.enum(["a", "b"]), z.number())],
    ["record", "a record", z.record(z.string(), z.number())],
    [
      "union",
      "a discriminated union",
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("a"), n: z.number() }),
        z.object({ kind: z.literal("b") }),
      ]),
    ],
    ["json", "a union that no key tells apart", z.union([z.string(), z.number()])],
    ["json", "a tuple", z.tuple([z.string(), z.number()])],
    ["json", "an intersection", z.intersection(z.string(), z.string().min(1))],
    ["json", "anything", z.unknown()],
    ["json", "what JSON Schema cannot say", z.date()],
  ])("reads a %s: %s", (kind, _, schema) => {
    expect(kindOf(schema)).toBe(kind);
    expect(kindOf(schema.optional())).toBe(kind);
    expect(specOf(schema.nullable())).toMatchObject({ kind, ...(kind === "json" ? {} : { isNullable: true }) });
  });

  it("reads a schema inside itself once, and JSON from there on", () => {
    const tree: z.ZodType = z.object({ value: z.string(), children: z.array(z.lazy(() => tree)) });
    expect(specOf(z.object({ tree }))).toMatchObject({
      properties: [
        {
          spec: {
            kind: "object",
            properties: [{}, { key: "children", spec: { kind: "list", items: { kind: "json" } } }],
          },
        },
      ],
    });
  });

  it("reads what .meta says, wherever it stands", () => {
    const meta = { title: "Tone", description: "How it sounds", widget: "stars", unit: "points", passing: { min: 3 } };
    for (const schema of [
      z.number().meta(meta),
      z.number().meta(meta).optional(),
      z.number().nullable().meta(meta),
      z.number().nullable().meta(meta).default(4),
      z.object({ a: z.int() }).nullable().meta(meta),
    ])
      expect(specOf(schema)).toMatchObject(meta);
    const named = z.number().meta({ id: "Named", ...meta });
    expect(specOf(z.object({ a: named, b: named.meta({ title: "Other" }) }))).toMatchObject({
      properties: [{ spec: meta }, { spec: { ...meta, title: "Other" } }],
    });
  });

  it("reads passing values of booleans and choices, and leaves out a rule that says nothing", () => {
    expect(specOf(z.boolean().meta({ passing: true })).passing).toEqual({ texts: ["true"] });
    expect(specOf(z.enum(["good", "bad"]).meta({ passing: ["good"] })).passing).toEqual({ texts: ['"good"'] });
    expect(specOf(z.number().meta({ passing: {} })).passing).toBeUndefined();
    expect(specOf(z.number().meta({ widget: 5, passing: { min: "1" } }))).not.toHaveProperty("widget");
  });

  it("keeps which keys are required, and whether others may stand beside them", () => {
    const inner = { a: z.string(), b: z.string().optional(), c: z.string().default("x") };
    const required = [{ isRequired: true }, { isRequired: false }, { isRequired: false, spec: { default: '"x"' } }];
    expect(specOf(z.object(inner))).toMatchObject({ properties: required, others: { kind: "json" } });
    expect(specOf(z.strictObject(inner))).toMatchObject({ properties: required, others: undefined });
    expect(specOf(z.object(inner).catchall(z.number()))).toMatchObject({ others: { kind: "number" } });
  });

  it.each([
    {},
    { type: "what" },
    { type: ["string", "number"] },
    { $ref: "https://example.com/schema" },
    { $ref: "#/$defs/none" },
    { $ref: "#" },
    { $ref: "#anchor", type: "string" },
    { anyOf: "none" },
    { anyOf: [] },
    { enum: [] },
    { enum: [{}] },
    { type: "array" },
    { type: "object", properties: null, propertyNames: 5, patternProperties: {} },
    { not: {} },
  ])("never throws, and gives JSON for %j", (schema) => {
    expect(readFieldSpec(schema).kind).toBe("json");
  });

  it("does not read keywords from a prototype", () => {
    expect(readFieldSpec(Object.create({ type: "string" }))).toEqual({ kind: "json", isNullable: false });
    expect(readFieldSpec({ $ref: "#/constructor" }).kind).toBe("json");
  });

  it("agrees with zod about which values are accepted", () => {
    fc.assert(
      fc.property(
        schemas.chain(({ schema, sample }) =>
          fc.record({ schema: fc.constant(schema), samples: fc.array(fc.oneof(sample, values), { minLength: 4 }) }),
        ),
        ({ schema, samples }) => {
          const spec = specOf(schema);
          for (const value of samples)
            expect([value, acceptsValue(spec, value)]).toEqual([value, zodChecker(schema).check(value).length === 0]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads types that name each other only so far", () => {
    const names = Array.from({ length: 20 }, (_, index) => `t${index}`);
    const all = { type: "object", properties: Object.fromEntries(names.map((name) => [name, ref(name)])) };
    const schema = { ...all, $defs: Object.fromEntries(names.map((name) => [name, all])) };
    expect(readFieldSpec(schema)).toMatchObject({
      kind: "object",
      properties: [{ spec: { kind: "object" } }, ...names.slice(1).map(() => ({}))],
    });
  });

  it("offers equal values once", () => {
    const options = [
      { text: '"a"', title: "First" },
      { text: '"b"', title: "b" },
    ];
    const schema = z.union([z.literal("a").meta({ title: "First" }), z.enum(["a", "b"]), z.null(), z.null()]);
    expect(specOf(schema)).toMatchObject({ kind: "choice", options, isNullable: true });
  });
});

describe("startValue", () => {
  it("is JSON of the kind that is edited, also when the least number is excluded", () => {
    fc.assert(
      fc.property(schemas, ({ schema }) => {
        const spec = specOf(schema);
        expect(acceptsKind(spec, JSON.parse(startValue(spec)))).toBe(true);
      }),
    );
    expect(startValue(specOf(z.number().gt(0).max(5)))).toBe("1");
    expect(startValue(specOf(z.number().gt(0).lt(1)))).toBe("0.5");
    expect(startValue(specOf(z.number().max(-2)))).toBe("-2");
    expect(startValue(specOf(z.number().lt(0)))).toBe("-1");
    expect(startValue(specOf(z.boolean().default(true)))).toBe("true");
  });

  it("names the variant of a union", () => {
    const union = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("a"), v: z.literal(1), n: z.number() }),
      z.object({ kind: z.literal("b") }),
    ]);
    expect(startValue(specOf(union))).toBe('{"kind": "a", "v": 1}');
  });
});

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

function acceptsKind(spec: FieldSpec, value: unknown): boolean {
  const kind = Array.isArray(value) ? "list" : typeof value === "object" && value !== null ? "object" : typeof value;
  const wanted = spec.kind === "record" || spec.kind === "union" ? "object" : spec.kind;
  return wanted === "json" || wanted === "choice" || wanted === kind;
}

/** A schema with values near what it accepts. */
interface Sampled {
  readonly schema: z.ZodType;
  readonly sample: fc.Arbitrary<unknown>;
}

const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -0, 1, 2.5, 7, -3, 2 ** 53, "", "a", "abc", [], {}, [1], { a: 1 }),
  // zod takes numbers that are written with an exponent for multiples of too much
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !/\de[+-]/.test(JSON.stringify(value))),
);
const small = fc.integer({ min: -3, max: 4 });
const length = fc.integer({ min: 0, max: 3 });

const numbers = fc
  .record({
    isInteger: fc.boolean(),
    min: fc.option(small),
    max: fc.option(small),
    isOpen: fc.boolean(),
    step: fc.constantFrom(undefined, 0.5, 2),
  })
  .map(({ isInteger, min, max, isOpen, step }): Sampled => {
    let schema: z.ZodNumber = isInteger ? z.int() : z.number();
    if (min !== null) schema = isOpen ? schema.gt(min) : schema.min(min);
    if (max !== null) schema = isOpen ? schema.lt(max) : schema.max(max);
    if (step !== undefined) schema = schema.multipleOf(step);
    return { schema, sample: fc.oneof(small, fc.constantFrom(0.5, -1.5, 2.25)) };
  });
const strings = fc
  .record({ min: length, max: length, start: fc.constantFrom("", "a", "b.") })
  .map(({ min, max, start }): Sampled => ({
    schema: z.string().min(min).max(max).startsWith(start),
    sample: fc.string({ maxLength: 4, unit: fc.constantFrom("a", "b", ".") }),
  }));
const scalars = fc.oneof(
  numbers,
  strings,
  fc.constant<Sampled>({ schema: z.boolean(), sample: fc.boolean() }),
  fc.constant<Sampled>({ schema: z.enum(["a", "b"]), sample: fc.constantFrom("a", "b", "c") }),
  fc.constant<Sampled>({ schema: z.literal([1, "a", null]), sample: fc.constantFrom(1, "a", null, "1") }),
);

const { schemas } = fc.letrec<{ schemas: Sampled }>((tie) => ({
  schemas: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    scalars,
    tie("schemas").map(({ schema, sample }) => ({ schema: schema.nullable(), sample: fc.option(sample) })),
    fc.record({ items: tie("schemas"), min: length, max: length }).map(({ items, min, max }) => ({
      schema: z.array(items.schema).min(min).max(max),
      sample: fc.array(items.sample, { maxLength: 3 }),
    })),
    tie("schemas").map(({ schema, sample }) => ({
      schema: z.record(z.string().max(2), schema),
      sample: fc.dictionary(
        fc.string({ maxLength: 3 }).filter((key) => key !== "__proto__"),
        sample,
        { maxKeys: 3 },
      ),
    })),
    fc.record({ a: tie("schemas"), b: tie("schemas"), isStrict: fc.boolean() }).map(({ a, b, isStrict }) => {
      const shape = { a: a.schema, "b.c": b.schema.optional() };
      return {
        schema: isStrict ? z.strictObject(shape) : z.looseObject(shape),
        sample: fc.record({ a: a.sample, "b.c": b.sample, x: small }, { requiredKeys: [] }),
      };
    }),
    fc.record({ a: tie("schemas"), b: tie("schemas") }).map(({ a, b }) => ({
      schema: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("a"), value: a.schema }),
        z.object({ kind: z.literal(["b", "c"]), other: b.schema }),
      ]),
      sample: fc.record(
        { kind: fc.constantFrom("a", "b", "c", "d"), value: a.sample, other: b.sample },
        { requiredKeys: ["kind"] },
      ),
    })),
  ),
}));
