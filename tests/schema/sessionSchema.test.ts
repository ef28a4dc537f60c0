import { describe, expect, test } from "vitest";
import * as z from "zod";
import { sessionFields, sessionJsonSchema, sessionSchema } from "../../src/schema/index.js";
import { seed } from "./seed.js";

const issuesOf = (value: unknown) => {
  const result = sessionSchema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => [path, message]);
};

describe("sessionSchema", () => {
  test("takes the documented example, and a session without any field", () => {
    expect(issuesOf(seed)).toEqual([]);
    expect(issuesOf({})).toEqual([]);
  });

  test("gives back what came in: unknown keys, falsy values and a record's own __proto__ key", () => {
    const session = { extra: 0, error: null, metrics: JSON.parse('{"__proto__": {"a": 1}, "b": false}') };
    expect(JSON.stringify(sessionSchema.parse(session))).toBe(
      '{"error":null,"metrics":{"__proto__":{"a":1},"b":false},"extra":0}',
    );
  });

  test.each([
    [null, "expected an object, found null"],
    [[], "expected an object, found an empty list"],
    [[1, 2], "expected an object, found a list of 2"],
    ["{}", "expected an object, found a string"],
    [0, "expected an object, found a number"],
    [false, "expected an object, found a boolean"],
    [new Date(0), "expected an object, found a Date"],
    [new Map(), "expected an object, found a Map"],
  ])("refuses %o as a record and says why", (value, message) => {
    for (const { name, kind } of sessionFields) {
      if (kind === "record") expect(issuesOf({ [name]: value })).toEqual([[[name], message]]);
    }
  });

  test.each([
    [1n, "a BigInt"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
    [() => 1, "a function"],
    [undefined, "undefined"],
    [Symbol("s"), "a symbol"],
    [new Date(0), "a Date"],
    [new Uint8Array(2), "an Uint8Array"],
  ])("refuses %o inside a record, with its path", (value, found) => {
    expect(issuesOf({ metadata: { a: [0, { "b.c": value }] } })).toEqual([
      [["metadata", "a", 1, "b.c"], `expected a JSON value, found ${found}`],
    ]);
  });

  test("refuses an object inside itself, and takes the same object in two places", () => {
    const self: Record<string, unknown> = {};
    self["self"] = self;
    expect(issuesOf({ config: self })).toEqual([
      [["config", "self"], "expected a JSON value, found an object inside itself"],
    ]);
    const shared = { a: 1 };
    expect(issuesOf({ config: { one: shared, two: [shared, shared] } })).toEqual([]);
  });

  test("takes records of any depth", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    expect(issuesOf({ outputs: { deep } })).toEqual([]);
  });

  test("takes null for error alone, and any text for sessionId", () => {
    expect(issuesOf({ error: null, sessionId: "run 7" })).toEqual([]);
    expect(issuesOf({ error: 1, sessionName: null, sessionId: 7, source: {} })).toEqual([
      [["sessionName"], "expected a string, found null"],
      [["source"], "expected a string, found an empty object"],
      [["sessionId"], "expected a string, found a number"],
      [["error"], "expected a string or null, found a number"],
    ]);
  });

  test.each([
    [[], "an empty list"],
    ["x", "a string"],
    [null, "null"],
    [undefined, "undefined"],
  ])("says that %o is no session", (value, found) =>
    expect(issuesOf(value)).toEqual([[[], `expected a session object, found ${found}`]]),
  );

  test("can be extended and converted like any zod object", () => {
    expect(sessionSchema.extend({ project: z.string() }).safeParse({ project: 1 }).success).toBe(false);
    expect(z.toJSONSchema(sessionSchema, { io: "input", unrepresentable: "any" })).toHaveProperty(
      "properties.metrics.type",
      "object",
    );
  });
});

describe("sessionJsonSchema", () => {
  test("describes the eleven fields, none of them required, others allowed", () => {
    const schema = sessionJsonSchema();
    expect(schema).toMatchObject({ type: "object", additionalProperties: {}, title: "Session" });
    expect(schema).not.toHaveProperty("required");
    expect(schema).toHaveProperty("properties.error.type", ["string", "null"]);
    expect(Object.keys(Reflect.get(schema, "properties"))).toEqual(sessionFields.map(({ name }) => name));
  });
});
