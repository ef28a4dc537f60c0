import { describe, expect, it } from "vitest";
import { readFieldSpec } from "../../src/form/fields/index.js";
import { jsonSessionSchema } from "../../src/schema/index.js";

const schema = jsonSessionSchema({
  properties: {
    metrics: {
      type: "object",
      properties: { Tone: { $ref: "#/$defs/scale" }, ok: { type: "boolean" } },
      required: ["ok"],
    },
    user_properties: { type: "object", additionalProperties: { type: "string" } },
    session_name: { minLength: 3 },
    unknown: { type: "string" },
  },
  required: ["feedback"],
  $defs: { scale: { type: "integer", minimum: 1, maximum: 5 } },
});
const issues = (...[field, value]: [Parameters<typeof schema.checker>[0], unknown]) =>
  schema
    .checker(field)
    .check(value)
    .map(({ path, code }) => [path.join("."), code]);

describe("a session schema from a JSON Schema", () => {
  it("judges the fields it names, under SDK and wire names, with what it defines for all of them", () => {
    expect(issues("metrics", { Tone: 3, ok: false, other: [1] })).toEqual([]);
    expect(issues("metrics", { Tone: 9, ok: false })).toEqual([["Tone", "maximum"]]);
    expect(issues("metrics", { Tone: 1 })).toEqual([["ok", "required"]]);
    expect(issues("userProperties", { plan: 1 })).toEqual([["plan", "type"]]);
    expect(issues("sessionName", "ab")).toEqual([["", "minLength"]]);
  });

  it("judges every other field as any session's, and a record that is none as that alone", () => {
    expect(issues("feedback", { any: "thing" })).toEqual([]);
    expect(issues("metrics", [1])).toEqual([["", "wrong-kind"]]);
    expect(issues("sessionId", "x")).toEqual([["", "session-id-not-uuid"]]);
  });

  it("is read as fields", () => {
    const spec = readFieldSpec(schema.checker("metrics").jsonSchema?.() ?? {});
    expect(spec).toMatchObject({
      kind: "object",
      properties: [
        { key: "Tone", spec: { kind: "number", isInteger: true, min: 1, max: 5 }, isRequired: false },
        { key: "ok", spec: { kind: "boolean" }, isRequired: true },
      ],
    });
  });

  it("is a zod schema as well, that leaves every field optional and keeps unknown keys", () => {
    expect(schema.zod.safeParse({ extra: 1 })).toMatchObject({ success: true, data: { extra: 1 } });
    expect(schema.zod.safeParse({ metrics: { Tone: 9, ok: true } }).success).toBe(false);
  });

  it.each([{}, { properties: [] }, { properties: { metrics: true } }, { $ref: "https://example.com/x.json" }])(
    "says nothing where %j says nothing of a field",
    (says) => {
      expect(jsonSessionSchema(says).checker("metrics").check({ a: 1 })).toEqual([]);
    },
  );
});
