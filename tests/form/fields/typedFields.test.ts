import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { chooseWidget } from "../../../src/form/fields/chooseWidget.js";
import { explainedKeys } from "../../../src/form/fields/explainedKeys.js";
import type { FieldSpec, NumberSpec } from "../../../src/form/fields/FieldSpec.js";
import { fieldWidgets } from "../../../src/form/fields/fieldWidgets.js";
import type { FieldWidget } from "../../../src/form/fields/FieldWidget.js";
import { fitsSpec } from "../../../src/form/fields/fitsSpec.js";
import { inferSpec } from "../../../src/form/fields/inferSpec.js";
import { listItems, withItem, withoutItems } from "../../../src/form/fields/listItems.js";
import { NumberField } from "../../../src/form/fields/NumberField.js";
import { pickedTime, pickerValue } from "../../../src/form/fields/pickedTime.js";
import { ratingScale } from "../../../src/form/fields/ratingScale.js";
import { readFieldSpec } from "../../../src/form/fields/readFieldSpec.js";
import { sameScalar } from "../../../src/form/fields/sameScalar.js";
import { steppedNumber } from "../../../src/form/fields/steppedNumber.js";
import { zodChecker } from "../../../src/schema/index.js";

const specOf = (schema: z.ZodType): FieldSpec => readFieldSpec(zodChecker(schema).jsonSchema?.() ?? {});
const widgetOf = (schema: z.ZodType, widgets?: readonly FieldWidget[]) => {
  const chosen = chooseWidget(specOf(schema), widgets);
  return [...(widgets ?? []), ...fieldWidgets].find(({ Component }) => Component === chosen)?.name;
};
const letters = (count: number) => Array.from({ length: count }, (_, index) => `option ${index}`) as [string];

const Own: FieldWidget["Component"] = () => null;
const own = (rank: number): FieldWidget => ({
  name: "own",
  rank: (spec) => (spec.kind === "number" ? rank : 0),
  Component: Own,
});

describe("chooseWidget", () => {
  it.each([
    ["checkbox", z.boolean()],
    ["thumbs", z.boolean().meta({ passing: true })],
    ["radio", z.enum(["a", "b"])],
    ["radio", z.union([z.literal(1), z.literal("b")])],
    ["select", z.enum(letters(6))],
    ["number", z.number()],
    ["number", z.int().min(1).max(5)],
    [
      "stars",
      z
        .int()
        .min(1)
        .max(5)
        .meta({ passing: { min: 3 } }),
    ],
    [
      "number",
      z
        .number()
        .min(0)
        .max(1)
        .meta({ passing: { min: 0.5 } }),
    ],
    ["text", z.string()],
    ["text", z.email()],
    ["textarea", z.string().max(2000)],
    ["datetime", z.iso.datetime()],
    ["datetime", z.iso.date()],
    ["url", z.url()],
    ["checkboxes", z.array(z.enum(["a", "b"]))],
    ["tags", z.array(z.enum(letters(21)))],
    ["tags", z.array(z.string())],
    ["list", z.array(z.string().max(2000))],
    ["list", z.array(z.object({ a: z.string() }))],
    ["object", z.object({ a: z.string() })],
    ["record", z.record(z.string(), z.number())],
    ["union", z.discriminatedUnion("k", [z.object({ k: z.literal("a") }), z.object({ k: z.literal("b") })])],
    ["json", z.union([z.string(), z.number()])],
  ])("takes %s", (name, schema) => {
    expect(widgetOf(schema)).toBe(name);
  });

  it.each([
    ["switch", z.boolean()],
    ["thumbs", z.boolean()],
    ["select", z.enum(["a", "b"])],
    ["radio", z.enum(letters(6))],
    ["slider", z.number().min(0).max(1)],
    ["stepper", z.int()],
    ["stars", z.int().min(1).max(5)],
    ["notes", z.string()],
    ["tags", z.array(z.enum(["a"]))],
    ["list", z.array(z.string())],
    ["json", z.object({ a: z.string() })],
  ])("takes %s when the schema names it", (widget, schema) => {
    expect(widgetOf(schema.meta({ widget }))).toBe(widget);
  });

  it("passes over a name that nothing has, and one that cannot edit such values", () => {
    expect(widgetOf(z.number().meta({ widget: "dial" }))).toBe("number");
    expect(widgetOf(z.string().meta({ widget: "stars" }))).toBe("text");
    expect(widgetOf(z.number().meta({ widget: "slider" }))).toBe("number");
  });

  it("asks the host's widgets first: the highest rank wins, and of equal ones the host's", () => {
    const number = fieldWidgets.find(({ Component }) => Component === NumberField);
    expect(widgetOf(z.number(), [own(number?.rank(specOf(z.number())) ?? 0)])).toBe("own");
    expect(widgetOf(z.number(), [own(1)])).toBe("number");
    expect(widgetOf(z.number().meta({ widget: "own" }), [own(1)])).toBe("own");
    expect(widgetOf(z.string(), [own(100)])).toBe("text");
  });
});

describe("inferSpec", () => {
  it("fits every JSON value it was made from", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (text) => {
        expect(fitsSpec(inferSpec(text), text)).toBe(true);
      }),
    );
  });

  it.each([
    ['"a"', "string"],
    ["1.0", "number"],
    ["true", "boolean"],
    ['["a"]', "list"],
    ["[]", "json"],
    ['["a", 1]', "json"],
    ["{}", "json"],
    ["null", "json"],
    ["nul", "json"],
    ["", "json"],
  ])("%s is edited as %s", (text, kind) => {
    expect(inferSpec(text).kind).toBe(kind);
  });
});

const numberSpec: NumberSpec = {
  kind: "number",
  isNullable: false,
  isInteger: false,
  isMinExcluded: false,
  isMaxExcluded: false,
};

describe("steppedNumber", () => {
  it.each([
    [{}, "1.10", 1, "2.10"],
    [{ step: 0.05 }, "1.10", -1, "1.05"],
    [{ min: 0, max: 1 }, "0.5", 10, "0.60"],
    [{ min: 0, max: 1 }, "0.98", 10, "1.00"],
    [{ min: 0, max: 1 }, "1", 1, undefined],
    [{ min: 0, max: 1, isMaxExcluded: true }, "0.98", 10, "0.99"],
    [{ min: 0, isMinExcluded: true, isInteger: true }, "1", -1, undefined],
    [{ isInteger: true }, "12345678901234567890", 1, "12345678901234567891"],
    [{ min: 3 }, undefined, 1, "3"],
    [{ min: 3 }, "null", -1, "3"],
    [{}, "0.", 1, undefined],
  ])("with %j from %s by %i: %s", (limits, from, steps, expected) => {
    expect(steppedNumber({ ...numberSpec, ...limits }, from, steps)).toBe(expected);
  });
});

describe("ratingScale", () => {
  it.each([
    [{ isInteger: true, min: 1, max: 5 }, [1, 2, 3, 4, 5]],
    [{ step: 1, min: 0, max: 2 }, [0, 1, 2]],
    [{ isInteger: true, min: 0, max: 4, isMinExcluded: true, isMaxExcluded: true }, [1, 2, 3]],
    [{ isInteger: true, min: 1, max: 11 }, undefined],
    [{ isInteger: true, min: -1, max: 5 }, undefined],
    [{ isInteger: true, min: 1 }, undefined],
    [{ min: 1, max: 5 }, undefined],
  ])("of %j is %j", (limits, expected) => {
    expect(ratingScale({ ...numberSpec, ...limits })).toEqual(expected);
  });
});

describe("pickedTime", () => {
  it.each([
    ["date-time", "2026-11-25T22:40:00Z", "2026-11-25T22:40:00", "2026-11-26T08:00", "2026-11-26T08:00:00Z"],
    [
      "date-time",
      "2026-11-25 22:40:00.123456+02:00",
      "2026-11-25T22:40:00.123",
      "2026-11-25T22:41:00.123",
      "2026-11-25 22:41:00.123456+02:00",
    ],
    [
      "date-time",
      "2026-11-25T22:40:00.5Z",
      "2026-11-25T22:40:00.5",
      "2026-11-25T22:40:00.25",
      "2026-11-25T22:40:00.25Z",
    ],
    ["date-time", "2026-11-25T22:40", "2026-11-25T22:40:00", "2026-11-25T22:41", "2026-11-25T22:41:00"],
    ["date-time", "", "", "2026-11-26T08:00", "2026-11-26T08:00:00Z"],
    ["date-time", "yesterday", "", "2026-11-26T08:00", "2026-11-26T08:00:00Z"],
    ["date", "2026-11-25", "2026-11-25", "2026-11-26", "2026-11-26"],
    ["time", "22:40:00", "22:40:00", "22:41", "22:41:00"],
  ] as const)("%s: %j is shown as %j; picking %s makes it %s", (format, text, shown, picked, expected) => {
    expect(pickerValue(format, text)).toBe(shown);
    expect(pickedTime(format, text, picked)).toBe(expected);
  });

  it("changes nothing when what is shown is picked", () => {
    const dates = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
    const ends = fc.tuple(fc.constantFrom("", ".5", ".123456789"), fc.constantFrom("Z", "+02:00", "-11:30"));
    fc.assert(
      fc.property(dates, ends, (date, [fraction, zone]) => {
        const text = date.toISOString().slice(0, 19) + fraction + zone;
        expect(pickedTime("date-time", text, pickerValue("date-time", text))).toBe(text);
      }),
    );
  });
});

describe("items of a list", () => {
  it("are added and taken away as an array would, and what is between them stays", () => {
    const arrays = fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(arrays, fc.jsonValue({ maxDepth: 1 }), fc.nat(4), (array, added, place) => {
        const text = JSON.stringify(array, null, 2);
        expect(listItems(text).map((item) => JSON.parse(item))).toEqual(JSON.parse(text));
        expect(JSON.parse(withItem(text, JSON.stringify(added)) ?? "")).toEqual(
          JSON.parse(JSON.stringify([...array, added])),
        );
        const places = [place, 0].filter((one, index, all) => one < array.length && all.indexOf(one) === index);
        const left = array.filter((_, index) => !places.includes(index));
        expect(JSON.parse(withoutItems(text, places))).toEqual(JSON.parse(JSON.stringify(left)));
      }),
    );
    expect(withItem("[ 1.0,  2 ]", "3")).toBe("[ 1.0,  2,  3 ]");
    expect(withItem(undefined, "3")).toBe("[3]");
    expect(withItem("null", "3")).toBe("[3]");
  });
});

describe("explainedKeys", () => {
  it("pairs a key with its explanation, and explains no explanation", () => {
    const keys = ["tone_explanation", "tone", "x_explanation", "tone_explanation_explanation"];
    expect([...explainedKeys(keys)]).toEqual([["tone", "tone_explanation"]]);
  });
});

describe("sameScalar", () => {
  it.each([
    ["1.0", "1", true],
    ['"\\u0061"', '"a"', true],
    ["null", "null", true],
    ["null", undefined, false],
    ["1", '"1"', false],
    ["0", "false", false],
    ["{}", "[]", false],
  ])("%s and %s: %s", (one, other, expected) => {
    expect(sameScalar(one, other)).toBe(expected);
  });
});
