import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { zodChecker } from "../../src/schema/index.js";

const DANGEROUS = ["a.b", "x[0]", "", "0", "constructor", "__proto__", "prototype", "type", "message", "ref", "root"];

describe("zodChecker", () => {
  test.each(DANGEROUS)("reports the key %j at its own path", (key) => {
    const value: unknown = JSON.parse(`{"in": [{${JSON.stringify(key)}: "no number"}]}`);
    const schema = z.object({ in: z.array(z.record(z.string(), z.number())) });
    expect(zodChecker(schema).check(value)).toMatchObject([{ path: ["in", 0, key], code: "invalid_type" }]);
  });

  test("finds exactly the bad members of a record, whatever their keys, and leaves the value alone", () => {
    const key = fc.oneof(fc.constantFrom(...DANGEROUS), fc.string());
    const schema = z.record(z.string(), z.record(z.string(), z.number()));
    fc.assert(
      fc.property(fc.dictionary(key, fc.dictionary(key, fc.oneof(fc.integer(), fc.constant("bad")))), (record) => {
        const text = JSON.stringify(record);
        const value: Record<string, Record<string, unknown>> = JSON.parse(text);
        const expected = Object.entries(value).flatMap(([outer, inner]) =>
          Object.entries(inner).flatMap(([name, item]) => (item === "bad" ? [JSON.stringify([outer, name])] : [])),
        );
        const found = zodChecker(schema)
          .check(value)
          .map(({ path }) => JSON.stringify(path));
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(JSON.stringify(value)).toBe(text);
      }),
    );
  });

  test("names an own __proto__ key in messages as it is", () => {
    const issues = zodChecker(z.strictObject({})).check(JSON.parse('{"__proto__": 1}'));
    expect(issues).toMatchObject([{ path: [], code: "unrecognized_keys", message: 'Unrecognized key: "__proto__"' }]);
  });

  test("is at home with values inside themselves", () => {
    const self: Record<string, unknown> = JSON.parse('{"__proto__": 1}');
    self["self"] = self;
    expect(zodChecker(z.record(z.string(), z.unknown())).check(self)).toEqual([]);
  });

  test("turns a schema that throws into an issue", () => {
    const throwing = z.string().refine(() => {
      throw new Error("no such tenant");
    });
    expect(zodChecker(throwing).check("x")).toEqual([
      { path: [], code: "schema-threw", message: 'the schema could not judge this value: it threw "no such tenant"' },
    ]);
    const transforming = z.object({
      a: z.string().transform(() => {
        throw "plain";
      }),
    });
    expect(zodChecker(transforming).check({ a: "" })).toMatchObject([{ code: "schema-threw" }]);
  });

  test("turns a schema that recurses deeper than the stack into an issue", () => {
    const tree: z.ZodType = z.lazy(() => z.array(tree));
    let deep: unknown = [];
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    expect(zodChecker(tree).check(deep)).toMatchObject([{ path: [], code: "schema-threw" }]);
  });

  test("says that an asynchronous check cannot run", () => {
    expect(zodChecker(z.string().refine(async () => true)).check("x")).toMatchObject([
      { path: [], code: "schema-async" },
    ]);
  });

  describe("with a union", () => {
    const block = z.union([
      z.object({ type: z.literal("text"), text: z.string() }),
      z.object({ type: z.literal("image"), image: z.object({ url: z.url(), size: z.number() }) }),
    ]);
    const check = (value: unknown) => zodChecker(z.object({ blocks: z.array(block) })).check({ blocks: [value] });

    test("leads to the value that is wrong in the branch that was meant", () => {
      expect(check({ type: "image", image: { url: "https://x.example/", size: "big" } })).toMatchObject([
        { path: ["blocks", 0, "image", "size"], code: "invalid_type" },
      ]);
      expect(check({ type: "text" })).toMatchObject([{ path: ["blocks", 0, "text"], code: "invalid_type" }]);
    });

    test("leads to the value that is wrong inside nested unions", () => {
      const nested = z.union([z.string(), z.object({ in: z.union([z.boolean(), z.array(z.number())]) })]);
      expect(zodChecker(nested).check({ in: [1, "x"] })).toMatchObject([{ path: ["in", 1], code: "invalid_type" }]);
    });

    test("names the kinds when no branch fits the kind of the value", () => {
      expect(zodChecker(z.union([z.string(), z.number()])).check([])).toEqual([
        { path: [], code: "invalid_union", message: "Invalid input: expected string or number" },
      ]);
    });
  });

  test("takes schemas of zod/mini", () => {
    const checker = zodChecker(mini.object({ a: mini.number().check(mini.positive()) }));
    expect(checker.check({ a: -1 })).toMatchObject([{ path: ["a"], code: "too_small" }]);
    expect(checker.jsonSchema?.()).toMatchObject({ properties: { a: { type: "number" } } });
  });

  test("says what is wrong with a key", () => {
    const [issue] = zodChecker(z.record(z.string().regex(/^m_/), z.number())).check({ x: 1 });
    expect(issue).toMatchObject({ path: ["x"], code: "invalid_key" });
    expect(issue?.message).toMatch(/^Invalid key in record: .*\/\^m_\//);
  });

  test("exports the input side as JSON Schema, also of schemas JSON Schema cannot express", () => {
    const schema = z.object({ at: z.date(), n: z.string().transform(Number), d: z.number().default(1) });
    expect(zodChecker(schema).jsonSchema?.()).toMatchObject({
      properties: { at: {}, n: { type: "string" }, d: { type: "number" } },
      required: ["at", "n"],
    });
  });
});
