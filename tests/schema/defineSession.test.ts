import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import {
  defineSession,
  sessionFields,
  sessionJsonSchema,
  sessionSchema,
  type SessionSchema,
  type SessionValue,
} from "../../src/schema/index.js";

const narrowed = defineSession({
  metrics: z.object({ accuracy: z.number().min(0).max(1) }),
  metadata: z.looseObject({ when: z.coerce.number() }),
});

describe("defineSession", () => {
  test("types records by the input side of the caller's schemas", () => {
    type Value = SessionValue<typeof narrowed>;
    expectTypeOf<NonNullable<Value["metrics"]>["accuracy"]>().toEqualTypeOf<number>();
    expectTypeOf<NonNullable<Value["metadata"]>["when"]>().toEqualTypeOf<unknown>();
    expectTypeOf<NonNullable<Value["config"]>["any"]>().toEqualTypeOf<unknown>();
    expectTypeOf<Value["error"]>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf(narrowed).toExtend<SessionSchema>();
    expectTypeOf(sessionSchema).toExtend<SessionSchema>();
    expectTypeOf<z.input<typeof narrowed.zod>["metrics"]>().toEqualTypeOf<{ accuracy: number } | undefined>();
  });

  test("keeps the caller's schemas as they were given", () => {
    const metrics = z.object({ accuracy: z.number() });
    expect(defineSession({ metrics }).records.metrics).toBe(metrics);
    expect(Object.keys(defineSession({}).records)).toHaveLength(7);
  });

  test("judges a record by the caller's schema; keys it does not know stay and are no issue", () => {
    const { check } = narrowed.checker("metrics");
    expect(check({ accuracy: 0.5, other: [] })).toEqual([]);
    expect(check({ accuracy: 2 })).toMatchObject([{ path: ["accuracy"], code: "too_big" }]);
    expect(narrowed.zod.parse({ metrics: { accuracy: 1, other: 0 }, unknown: "" })).toEqual({
      metrics: { accuracy: 1, other: 0 },
      unknown: "",
    });
  });

  test("gives stored values back as they are where the caller's schema coerces or transforms", () => {
    expect(narrowed.zod.parse({ metadata: { when: "12" } })).toEqual({ metadata: { when: "12" } });
  });

  test("puts issues of the whole session under the field", () => {
    const result = narrowed.zod.safeParse({ metrics: { accuracy: "high" }, config: [] });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([["config"], ["metrics", "accuracy"]]);
  });

  test("says that a value is no JSON before asking the caller's schema", () => {
    expect(narrowed.checker("metrics").check({ accuracy: 1, at: new Date(0) })).toEqual([
      { path: ["at"], code: "not-json", message: "expected a JSON value, found a Date" },
    ]);
    expect(narrowed.checker("metrics").check([])).toEqual([
      { path: [], code: "wrong-kind", message: "expected an object, found an empty list" },
    ]);
  });

  test("has a checker and a JSON Schema for each field", () => {
    for (const { name, kind } of sessionFields) {
      const checker = narrowed.checker(name);
      expect(checker.check(kind === "record" ? [] : 7)).not.toEqual([]);
      expect(checker.jsonSchema?.()).toHaveProperty("type");
    }
    expect(narrowed.checker("metrics").jsonSchema?.()).toMatchObject({ properties: { accuracy: { maximum: 1 } } });
    expect(sessionJsonSchema(narrowed)).toHaveProperty("properties.metrics.properties.accuracy.maximum", 1);
  });

  test("warns of a session id that is no UUID, without calling it wrong", () => {
    const { check } = narrowed.checker("sessionId");
    expect(check("caf77ace-3417-5da4-944d-f4a0688f3c23")).toEqual([]);
    expect(check("run 7")).toMatchObject([{ code: "session-id-not-uuid", severity: "warning" }]);
    expect(check(7)).toMatchObject([{ code: "wrong-kind", message: "expected a string, found a number" }]);
  });

  test("sessionSchema goes wherever a SessionSchema is asked for", () => {
    expect(sessionSchema.checker("feedback").check({ any: 1 })).toEqual([]);
    expect(sessionSchema.zod.safeParse({}).success).toBe(true);
    expect(sessionSchema.jsonSchema()).toEqual(sessionJsonSchema());
  });
});
