import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readFieldSpec } from "../../../src/form/fields/index.js";
import { digitRating, takesDigits } from "../../../src/form/review/digitRating.js";
import { isRated } from "../../../src/form/review/isRated.js";
import { reviewTargets } from "../../../src/form/review/reviewTargets.js";
import type { FieldSpec } from "../../../src/form/fields/index.js";
import type { SessionTexts } from "../../../src/schema/index.js";

const any: FieldSpec = { kind: "json", isNullable: false };
const specOf = (schema: z.ZodType) => readFieldSpec(z.toJSONSchema(schema, { io: "input" }));
const targets = (metrics: z.ZodType | undefined, texts: SessionTexts = {}, feedback?: z.ZodType) =>
  reviewTargets({
    specOf: (field) => {
      const schema = { metrics, feedback }[field === "metrics" ? "metrics" : "feedback"];
      return schema ? specOf(schema) : any;
    },
    texts,
  });
const paths = (...args: Parameters<typeof targets>) =>
  targets(...args).map(({ field, path, note }) => [field, ...path, note?.path.at(-1)].join(" "));

describe("what a review asks for", () => {
  it("is what the schema declares of metrics, then of feedback, each note with its metric", () => {
    const metrics = z.looseObject({
      Tone: z.int().min(1).max(5),
      Tone_explanation: z.string().optional(),
      ok: z.boolean(),
    });
    expect(paths(metrics, { metrics: '{"latency": 3}' }, z.looseObject({ rating: z.int().min(1).max(5) }))).toEqual([
      "metrics Tone Tone_explanation",
      "metrics ok ok_explanation",
      "feedback rating rating_explanation",
    ]);
  });

  it("offers no note where the schema lets none stand, or where there is a field for comments", () => {
    expect(paths(z.strictObject({ ok: z.boolean() }))).toEqual(["metrics ok "]);
    expect(paths(z.looseObject({ ok: z.boolean(), comment: z.string() }))).toEqual(["metrics ok ", "metrics comment "]);
    expect(
      paths(z.looseObject({ ok: z.boolean(), comment: z.string() }), { metrics: '{"ok_explanation": "x"}' }),
    ).toEqual(["metrics ok ok_explanation", "metrics comment "]);
  });

  it("is, without a schema, what the session has: plain values, no lists and objects", () => {
    const texts = { metrics: '{"a": 1.0, "b": true, "c": {"d": 1}, "b_explanation": "why"}', feedback: '{"text": ""}' };
    expect(paths(undefined, texts)).toEqual(["metrics a ", "metrics b b_explanation", "feedback text "]);
    expect(targets(undefined, texts).map(({ spec }) => spec.kind)).toEqual(["number", "boolean", "string"]);
  });

  it("is what the host asks for, in its order, with a spec of the host's own", () => {
    const spec: FieldSpec = { kind: "boolean", isNullable: false, title: "Done?" };
    const asked = reviewTargets({
      specOf: () => any,
      texts: { outputs: '{"score": 3}' },
      fields: [
        { field: "feedback", path: ["done"], spec },
        { field: "outputs", path: ["score"] },
      ],
    });
    expect(asked.map(({ title, spec: { kind, widget } }) => [title, kind, widget])).toEqual([
      ["Done?", "boolean", "thumbs"],
      ["score", "number", undefined],
    ]);
  });
});

const digits = (schema: z.ZodType) => [..."0123456789"].map((digit) => digitRating(specOf(schema), digit));

describe("a digit", () => {
  it.each([
    [
      "a scale from 1",
      z.int().min(1).max(5),
      [undefined, "1", "2", "3", "4", "5", undefined, undefined, undefined, undefined],
    ],
    ["a scale from 0", z.int().min(0).max(2), ["0", "1", "2", ...Array.from({ length: 7 }, () => undefined)]],
    ["a scale to 10", z.int().min(1).max(10), ["10", "1", "2", "3", "4", "5", "6", "7", "8", "9"]],
    ["a choice", z.enum(["a", "b"]), [undefined, '"a"', '"b"', ...Array.from({ length: 7 }, () => undefined)]],
  ])("rates on %s", (_, schema, expected) => {
    expect(digits(schema)).toEqual(expected);
  });

  it.each([
    ["a number without a short scale", z.number()],
    ["a boolean", z.boolean()],
    ["a text", z.string()],
    ["a choice of more than nine", z.enum(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])],
  ])("says nothing of %s", (_, schema) => {
    expect(takesDigits(specOf(schema))).toBe(false);
    expect(digits(schema).filter((text) => text !== undefined)).toEqual([]);
  });
});

it("counts 0 and false as ratings; absent, null and an empty text not", () => {
  expect(["0", "false", "-0", '" "', "[]"].filter((text) => !isRated(text))).toEqual([]);
  expect([undefined, "null", '""'].filter((text) => isRated(text))).toEqual([]);
});
