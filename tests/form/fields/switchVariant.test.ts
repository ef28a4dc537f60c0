import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readFieldSpec } from "../../../src/form/fields/readFieldSpec.js";
import { nothingAside, switchVariant } from "../../../src/form/fields/switchVariant.js";
import { zodChecker } from "../../../src/schema/index.js";

const spec = readFieldSpec(
  zodChecker(
    z.discriminatedUnion("type", [
      z.looseObject({ type: z.literal("a"), shared: z.unknown(), onlyA: z.unknown(), __proto__x: z.unknown() }),
      z.looseObject({ type: z.literal("b"), shared: z.unknown(), onlyB: z.unknown() }),
      z.looseObject({ type: z.literal("c") }),
    ]),
  ).jsonSchema?.() ?? {},
);
if (spec.kind !== "union") throw new Error("the schema is read as a union");

const keys = fc.constantFrom("shared", "onlyA", "onlyB", "vendor", "a.b", "constructor", "__proto__");
const objects = fc.dictionary(keys, fc.jsonValue());
const kinds = fc.constantFrom('"a"', '"b"', '"c"');

/** An object of kind `a` as JSON text. */
const textOf = (members: object) =>
  `{"type": "a"${Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `, ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join("")}}`;
const membersOf = (text: string) => Object.entries(JSON.parse(text) as object);
const sorted = (members: readonly unknown[]) => members.map((member) => JSON.stringify(member)).toSorted();

describe("switchVariant", () => {
  it("keeps what both kinds know and what neither knows, as it is spelled, and sets the rest aside", () => {
    const text = '{"type": "a", "shared": 1.0, "onlyA": 2.0, "vendor": 12345678901234567890}';
    const switched = switchVariant(spec, text, { to: '"b"', aside: nothingAside });
    expect(switched.text).toBe('{"type": "b", "shared": 1.0, "vendor": 12345678901234567890}');
    expect(switched.removed).toEqual(["onlyA"]);
    const back = switchVariant(spec, switched.text, { to: '"a"', aside: switched.aside });
    expect(back.text).toBe('{"type": "a", "shared": 1.0, "vendor": 12345678901234567890, "onlyA": 2.0}');
    expect(back.aside.size).toBe(0);
  });

  it("loses no member, whatever kinds are chosen", () => {
    fc.assert(
      fc.property(objects, fc.array(kinds), (members, ways) => {
        const first = textOf(members);
        let state = { text: first, aside: nothingAside };
        for (const to of ways) state = switchVariant(spec, state.text, { ...state, to });
        const aside = [...state.aside].map(([key, text]) => [key, JSON.parse(text)]);
        const { type: _, ...left } = JSON.parse(state.text) as Record<string, unknown>;
        expect(sorted([...Object.entries(left), ...aside])).toEqual(
          sorted(Object.entries(JSON.parse(JSON.stringify(members)) as object)),
        );
      }),
    );
  });

  it("gives every member of a kind back when that is chosen again, whatever was chosen between", () => {
    fc.assert(
      fc.property(objects, fc.array(kinds), (members, ways) => {
        const first = textOf({ ...members, onlyB: undefined });
        let state = { text: first, aside: nothingAside };
        for (const to of [...ways, '"a"']) state = switchVariant(spec, state.text, { ...state, to });
        expect(sorted(membersOf(state.text))).toEqual(sorted(membersOf(first)));
      }),
    );
  });

  it("does not write what was set aside over what was given since", () => {
    const { aside } = switchVariant(spec, '{"type": "a", "onlyA": 1}', { to: '"b"', aside: nothingAside });
    expect(switchVariant(spec, '{"type": "b", "onlyA": 2}', { to: '"a"', aside }).text).toBe(
      '{"type": "a", "onlyA": 2}',
    );
  });

  it("sets no key aside when the kind is unknown, or stays", () => {
    const odd = '{"type": "odd", "onlyA": 1, "x": 2}';
    expect(switchVariant(spec, odd, { to: '"b"', aside: nothingAside })).toMatchObject({
      removed: [],
      text: odd.replace("odd", "b"),
    });
    const same = '{"type": "a", "onlyA": 1}';
    expect(switchVariant(spec, same, { to: '"a"', aside: nothingAside })).toMatchObject({ removed: [], text: same });
  });
});
