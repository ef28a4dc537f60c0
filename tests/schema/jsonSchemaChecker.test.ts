import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { jsonSchemaChecker, zodChecker } from "../../src/schema/index.js";

const DANGEROUS = ["a/b", "a~b", "a~1b", "%25", "#", "", "0", "constructor", "__proto__", "toString", "é 😀", "$ref"];

const check = (schema: object, value: unknown) => jsonSchemaChecker(schema).check(value);
const parse = (text: string): unknown => JSON.parse(text);
const places = (issues: readonly { path: unknown }[]) => issues.map(({ path }) => JSON.stringify(path)).toSorted();

function nest(bottom: unknown, depth = 10_000): unknown {
  let value = bottom;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

describe("jsonSchemaChecker", () => {
  test.each([...DANGEROUS, "\ud800x"])("reports the key %j at its own path", (key) => {
    const schema = { properties: { in: { items: { additionalProperties: { type: "number" } } } } };
    const value = parse(`{"in": [{}, {${JSON.stringify(key)}: "no number"}]}`);
    expect(check(schema, value)).toEqual([
      { path: ["in", 1, key], code: "type", message: "expected a number, found a string" },
    ]);
  });

  test.each(DANGEROUS)("knows the property %j by its own schema, and when it is missing", (key) => {
    const schema = parse(
      `{"properties": {${JSON.stringify(key)}: {"type": "number"}}, "required": [${JSON.stringify(key)}]}`,
    );
    if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
    expect(check(schema, parse(`{${JSON.stringify(key)}: 1}`))).toEqual([]);
    expect(check(schema, parse(`{${JSON.stringify(key)}: ""}`))).toMatchObject([{ path: [key], code: "type" }]);
    expect(check(schema, {})).toMatchObject([{ path: [key], code: "required" }]);
  });

  test("takes a step for an index or a key by what the value is", () => {
    const schema = { additionalProperties: { additionalProperties: { type: "null" }, items: { type: "null" } } };
    expect(check(schema, { list: [0], record: { 0: 0 } }).map(({ path }) => path)).toEqual([
      ["list", 0],
      ["record", "0"],
    ]);
  });

  test("agrees with zod about which values of a schema are wrong, and where", () => {
    const schema = z.record(z.string(), z.object({ n: z.int(), list: z.array(z.enum(["a", "b"])) }));
    const value = fc.dictionary(
      fc.oneof(fc.constantFrom(...DANGEROUS), fc.string()),
      fc.record(
        {
          n: fc.constantFrom<unknown>(1, 1.5, "1"),
          list: fc.constantFrom<unknown>([], ["a"], ["c", "a", "d"], {}),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(value, (record) => {
        const read = parse(JSON.stringify(record));
        const found = check(z.toJSONSchema(schema, { io: "input" }), read);
        expect(places(found)).toEqual(places(zodChecker(schema).check(read)));
      }),
    );
  });

  test.each([
    [{ type: ["string", "null"] }, 1, "type", "expected a string or null, found a number"],
    [{ type: "integer" }, 1.5, "type", "expected a whole number, found 1.5"],
    [{ const: "a" }, "b", "const", 'expected "a", found "b"'],
    [{ maximum: 3 }, Infinity, "maximum", "expected at most 3, found Infinity"],
    [{ enum: ["a", 1, null] }, "b", "enum", 'expected "a" or 1 or null, found "b"'],
    [{ minimum: 3 }, 2, "minimum", "expected at least 3, found 2"],
    [{ exclusiveMaximum: 3 }, 3, "exclusiveMaximum", "expected less than 3, found 3"],
    [{ multipleOf: 0.1 }, 0.25, "multipleOf", "expected a multiple of 0.1, found 0.25"],
    [{ maxLength: 1 }, "abc", "maxLength", 'expected at most 1 characters, found "abc"'],
    [{ pattern: "^x" }, "abc", "pattern", 'expected text that matches "^x", found "abc"'],
    [{ format: "uuid" }, "abc", "format", 'expected text in the format "uuid", found "abc"'],
    [{ minItems: 2 }, [1], "minItems", "expected at least 2 items, found a list of 1"],
    [{ contains: { type: "string" } }, [1, 2], "contains", "expected an item that fits `contains`, found a list of 2"],
    [{ not: { type: "number" } }, 1, "not", "expected a value that does not fit `not`, found 1"],
    [{ uniqueItems: true }, [1, 1], "uniqueItems", "expected items that all differ, found a list of 2"],
  ])("%j says of %j what was expected and found", (schema, value, code, message) => {
    expect(check(schema, value)).toEqual([{ path: [], code, message }]);
  });

  test("says which key is one too many, at that key", () => {
    const schema = { properties: { a: {} }, additionalProperties: false };
    expect(check(schema, { a: 1, b: 2 })).toEqual([
      { path: ["b"], code: "additionalProperties", message: 'expected nothing here, found the key "b"' },
    ]);
  });

  test("says what is wrong with a key, not with its value", () => {
    expect(check({ propertyNames: { pattern: "^m_" } }, { x: "m_" })).toEqual([
      { path: ["x"], code: "propertyNames", message: 'expected text that matches "^m_", found the key "x"' },
    ]);
    const names = { propertyNames: { allOf: [{ $ref: "#/$defs/name" }] }, $defs: { name: { maxLength: 1 } } };
    expect(check(names, { long: 1 })).toEqual([
      { path: ["long"], code: "propertyNames", message: 'expected at most 1 characters, found the key "long"' },
    ]);
  });

  test("reports where the errors are, and nothing above them", () => {
    const unconditional = {
      $defs: { n: { type: "number" } },
      allOf: [{ properties: { a: { $ref: "#/$defs/n" } } }],
      if: { required: ["a"] },
    };
    const schema = Object.assign(unconditional, parse('{"then": {"required": ["b"]}}'));
    expect(check(schema, { a: "x" }).map(({ path, code }) => [path, code])).toEqual([
      [["a"], "type"],
      [["b"], "required"],
    ]);
  });

  describe("with a union", () => {
    const block = z.discriminatedUnion("type", [
      z.object({ type: z.literal("text"), text: z.string() }),
      z.object({ type: z.literal("image"), image: z.object({ url: z.string(), size: z.number() }) }),
    ]);
    const schema = z.toJSONSchema(z.object({ blocks: z.array(block) }), { io: "input" });
    const checkBlocks = (...blocks: unknown[]) => check(schema, { blocks });

    test("leads to the value that is wrong in the branch that was meant", () => {
      const found = checkBlocks({ type: "image", image: { url: "x", size: "big" } }, { type: "text" });
      expect(found.map(({ path, code }) => [path, code])).toEqual([
        [["blocks", 0, "image", "size"], "type"],
        [["blocks", 1, "text"], "required"],
      ]);
    });

    test("leads to the value that is wrong inside nested unions", () => {
      const nested = z.union([z.string(), z.object({ in: z.union([z.boolean(), z.array(z.number())]) })]);
      expect(check(z.toJSONSchema(nested), { in: [1, "x", 2] })).toMatchObject([{ path: ["in", 1], code: "type" }]);
    });

    test("names all kinds and values when no branch fits the kind of the value", () => {
      expect(check({ anyOf: [{ type: "string" }, { type: "number" }] }, [])).toEqual([
        { path: [], code: "anyOf", message: "expected a string or a number, found an empty list" },
      ]);
      expect(check({ oneOf: [{ const: "a" }, { const: "b" }] }, "c")).toEqual([
        { path: [], code: "oneOf", message: 'expected "a" or "b", found "c"' },
      ]);
    });

    test("does not blame the branches that failed when too many others fit", () => {
      expect(check({ oneOf: [{ type: "string" }, { minimum: 0 }, { type: "number" }] }, 1)).toMatchObject([
        { path: [], code: "oneOf", message: "expected a value that fits only one of the schemas, found 1" },
      ]);
    });

    test("keeps errors apart from those of the item before", () => {
      const list = {
        prefixItems: [{ anyOf: [{ type: "null" }] }],
        items: { anyOf: [false, { properties: { a: { type: "null" } } }] },
      };
      expect(check(list, [1, { a: 1 }, { a: 2 }]).map(({ path }) => path)).toEqual([[0], [1, "a"], [2, "a"]]);
    });
  });

  test("reads the draft from $schema", () => {
    const tuple = { items: [{ type: "string" }], additionalItems: { type: "number" } };
    const draft07 = { $schema: "http://json-schema.org/draft-07/schema#", ...tuple };
    expect(check(draft07, [1, "x"]).map(({ path }) => path)).toEqual([[0], [1]]);
    const beside = { $ref: "#/definitions/any", type: "null", definitions: { any: {} } };
    expect(check(beside, 1)).toMatchObject([{ code: "type" }]);
    expect(check({ $schema: "http://json-schema.org/draft-07/schema#", ...beside }, 1)).toEqual([]);
  });

  test("never fetches: a schema that needs another one is one issue", () => {
    const fetched = vi.spyOn(globalThis, "fetch");
    expect(check({ $ref: "https://example.com/other.json" }, 1)).toMatchObject([{ path: [], code: "schema-threw" }]);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test("turns a broken schema into one issue", () => {
    for (const broken of [{ pattern: "(" }, { enum: 1 }, { $ref: 1 }, { anyOf: "x" }, { n: 1n }]) {
      expect(check(broken, "x")).toMatchObject([{ path: [], code: "schema-threw" }]);
    }
  });

  test("leaves the schema as it was given", () => {
    const schema = Object.freeze({ $ref: "#/$defs/a", $defs: Object.freeze({ a: Object.freeze({ type: "string" }) }) });
    const checker = jsonSchemaChecker(schema);
    expect(checker.check(1)).toHaveLength(1);
    expect(Reflect.ownKeys(schema.$defs.a)).toEqual(["type"]);
    expect(checker.jsonSchema?.()).toBe(schema);
  });

  describe("with a value nested 10,000 levels deep", () => {
    const recursive = { anyOf: [{ type: "string" }, { items: { $ref: "#" }, type: "array" }] };

    test("judges what the schema says nothing about", () => {
      expect(check({ properties: { a: { type: "array" } } }, { a: nest(1) })).toEqual([]);
    });

    test.each([50, 150, 400, 2000, 10_000, 100_000])(
      "gives one issue where the schema goes along, at last that it is too deep: %i levels",
      (depth) => {
        const found = check(recursive, nest(1, depth));
        if (depth <= 50) expect(found).toMatchObject([{ path: Array.from({ length: depth }, () => 0), code: "anyOf" }]);
        else if (depth < 10_000) expect(found).toHaveLength(1);
        else expect(found).toMatchObject([{ path: [], code: "too-deep" }]);
      },
    );
  });

  test("reports at least the first of very many errors", () => {
    const many = { list: Array.from({ length: 300_000 }, () => "x") };
    const schema = { properties: { list: { items: { type: "number" } } } };
    expect(check(schema, many)[0]).toMatchObject({ path: ["list", 0], code: "type" });
  });

  test("is not stopped by uniqueItems and a very long array", () => {
    const long = { list: Array.from({ length: 200_000 }, (_, index) => index), n: "x" };
    const schema = { properties: { list: { uniqueItems: true }, n: { type: "number" } } };
    expect(check(schema, long)).toMatchObject([{ path: ["n"] }]);
  });
});
