import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueToJson } from "../../src/components/JsonViewer/rows/valueToJson.js";
import { pairExplanations } from "../../src/components/MetricsView/pairExplanations.js";
import { recordEntries, type RecordEntry } from "../../src/components/recordEntries.js";

const ofText = (text: string): RecordEntry[] => {
  const entries = recordEntries({ text });
  if (!entries) throw new Error(`No record in ${text}`);
  return entries;
};
const spelt = (text: string) => ofText(text).map(({ name, node }) => `${name}=${node.text()}`);

const drawn = ({ name, nth, isDuplicate, value, node }: RecordEntry) => [name, nth, isDuplicate, value, node.kind];
const pairs = (text: string) =>
  [...pairExplanations(ofText(text))].map(([entry, why]) => [entry.name, entry.value, why.value]);

/** Records as texts: few names, so that they repeat, and values in spellings that JavaScript would change. */
const names = fc.constantFrom("a", "a_explanation", "a_explanation_explanation", "_explanation", "__proto__", "");
const values = fc.oneof(
  fc.constantFrom(
    "1.10",
    "-0",
    "12345678901234567890",
    "1e400",
    "null",
    "[1.0]",
    '{"a": 1, "a": 2}',
    '""',
    '"\\u0041"',
  ),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);
const members = fc.array(fc.tuple(names, values), { maxLength: 12 });
const textOf = (written: readonly (readonly [string, string])[]) =>
  `{${written.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(", ")}}`;

describe("the entries of a record", () => {
  it("are its members, each as it is written", () => {
    fc.assert(
      fc.property(members, (written) => {
        const entries = ofText(textOf(written));
        expect(entries.map(({ name, content }) => [name, "text" in content && content.text])).toEqual(written);
        expect(entries.map(({ value }) => value)).toEqual(written.map(([, value]) => JSON.parse(value)));
        expect(new Set(entries.map(({ name, nth }) => `${nth} ${name}`)).size).toBe(entries.length);
        for (const { name, isDuplicate } of entries)
          expect(isDuplicate).toBe(written.filter(([one]) => one === name).length > 1);
      }),
    );
  });

  it("are the same from a value as from its text", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(names, fc.string()), fc.jsonValue()), (record) => {
        expect(recordEntries({ value: record })?.map(drawn)).toEqual(ofText(valueToJson(record)).map(drawn));
      }),
    );
  });

  it("keep the spelling of numbers and read that of texts", () => {
    expect(spelt('{"a": 1.10, "b": 12345678901234567890, "c": -0, "d": 1E2, "e": "\\u0041\\n"}')).toEqual([
      "a=1.10",
      "b=12345678901234567890",
      "c=-0",
      "d=1E2",
      "e=A\n",
    ]);
  });

  it("say which numbers JavaScript would change", () => {
    const remarks = ofText('{"a": 1.10, "b": 12345678901234567890, "c": 1e400}').map(({ node }) => node.remark);
    expect(remarks).toEqual([undefined, "exact", "exact"]);
  });

  it("count equal names also where they are written differently", () => {
    expect(ofText('{"a": 1, "\\u0061": 2}').map(({ name, nth, isDuplicate }) => [name, nth, isDuplicate])).toEqual([
      ["a", 0, true],
      ["a", 1, true],
    ]);
  });

  it.each(["", "[]", "1", '"{}"', "null", '{"a": 1', '{"a": 1,}', "{a: 1}", "{} {}"])(
    "are none of the text %j",
    (text) => {
      expect(recordEntries({ text })).toBeUndefined();
    },
  );

  it.each([undefined, null, 0, "", [], new Map([["a", 1]]), new Date(0)])("are none of the value %j", (value) => {
    expect(recordEntries({ value })).toBeUndefined();
  });

  it("are no members for an empty object", () => {
    expect([recordEntries({ text: " {} " }), recordEntries({ value: {} })]).toEqual([[], []]);
  });
});

describe("explanations", () => {
  it("lose nothing and belong to one entry each: every entry is drawn by itself or explains one that is", () => {
    fc.assert(
      fc.property(members, (written) => {
        const entries = ofText(textOf(written));
        const found = pairExplanations(entries);
        const explaining = [...found.values()];
        expect(new Set(explaining).size).toBe(explaining.length);
        for (const [entry, why] of found) {
          expect(explaining).not.toContain(entry);
          expect(why.name).toBe(`${entry.name}_explanation`);
          expect(typeof why.value).toBe("string");
        }
      }),
    );
  });

  it.each([
    [
      "in order where there are as many",
      '{"a": 1, "a_explanation": "x", "a": 2, "a_explanation": "y"}',
      [2, "y", 1, "x"],
    ],
    ["from the last where entries are more", '{"a": 1, "a_explanation": "x", "a": 2}', [2, "x"]],
    ["from the last where texts are more", '{"a": 1, "a_explanation": "x", "a_explanation": "y"}', [1, "y"]],
  ])("of equal names are paired %s", (_, text, expected) => {
    expect(pairs(text).flatMap(([, ...rest]) => rest)).toEqual(expected);
  });

  it("are not explained themselves", () => {
    expect(pairs('{"a_explanation_explanation": "why", "a_explanation": "x", "a": 1}')).toEqual([["a", 1, "x"]]);
  });
});
