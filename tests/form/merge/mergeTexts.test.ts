import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTexts, needsMerge } from "../../../src/form/merge/mergeTexts.js";
import { mergeJson } from "../../../src/json/mergeJson.js";
import type { SessionTexts } from "../../../src/schema/index.js";

const merged = (mine: SessionTexts, { fields }: ReturnType<typeof mergeTexts>): SessionTexts => ({
  ...mine,
  ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
});

describe("mergeTexts", () => {
  it("takes what only they changed, field by field and path by path", () => {
    const base = { sessionName: "a", source: "s", metrics: '{"a":1,"b":1}', config: "{}" };
    const mine = { ...base, sessionName: "mine", metrics: '{"a":2,"b":1}' };
    const theirs = { ...base, source: "theirs", metrics: '{"a":1,"b":2}', config: undefined };
    const result = mergeTexts(base, mine, theirs, mergeJson);
    expect(result.conflicts).toEqual([]);
    expect(merged(mine, result)).toEqual({
      sessionName: "mine",
      source: "theirs",
      metrics: '{"a":2,"b":2}',
      config: undefined,
    });
  });

  it("keeps mine where both changed the same, and says so with the three texts", () => {
    const base = { sessionName: "a", error: null, metrics: '{"a":1}', config: "{}" };
    const mine: SessionTexts = { sessionName: "b", error: "e", metrics: '{"a":2}', config: undefined };
    const theirs = { sessionName: "c", error: "f", metrics: '{"a":3}', config: '{"n":1}' };
    const result = mergeTexts(base, mine, theirs, mergeJson);
    expect(merged(mine, result)).toEqual(mine);
    expect(result.conflicts).toEqual([
      { path: ["sessionName"], base: '"a"', mine: '"b"', theirs: '"c"' },
      { path: ["config"], base: "{}", mine: undefined, theirs: '{"n":1}' },
      { path: ["error"], base: "null", mine: '"e"', theirs: '"f"' },
      { path: ["metrics", "a"], base: "1", mine: "2", theirs: "3" },
    ]);
  });

  it("never overwrites half-typed JSON: it is a conflict as a whole", () => {
    const result = mergeTexts({ metrics: '{"a":1}' }, { metrics: '{"a":' }, { metrics: '{"a":3}' }, mergeJson);
    expect(result).toEqual({
      fields: [],
      conflicts: [{ path: ["metrics"], base: '{"a":1}', mine: '{"a":', theirs: '{"a":3}' }],
    });
  });

  it("makes whole conflicts where JSON cannot be merged", () => {
    const [base, mine, theirs] = ['{"a":1,"b":1}', '{"a":2,"b":1}', '{"a":1,"b":2}'].map((metrics) => ({ metrics }));
    if (!base || !mine || !theirs) throw new Error("three texts are needed");
    expect(needsMerge(base, mine, theirs)).toBe(true);
    expect(mergeTexts(base, mine, theirs, undefined).conflicts).toHaveLength(1);
  });

  const texts = fc.record(
    { sessionName: fc.string({ maxLength: 2 }), error: fc.option(fc.string({ maxLength: 1 })), metrics: fc.json() },
    { requiredKeys: [] },
  );

  it("loses neither side's change in silence: each stands, or collides", () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, mine, theirs) => {
        const result = mergeTexts(base, mine, theirs, mergeJson);
        const after = merged(mine, result);
        for (const name of ["sessionName", "error"] as const) {
          const collides = result.conflicts.some(({ path }) => path[0] === name);
          if (!Object.is(base[name], mine[name])) expect(after[name]).toBe(mine[name]);
          else expect(after[name]).toBe(theirs[name]);
          const both = !Object.is(base[name], mine[name]) && !Object.is(base[name], theirs[name]);
          expect(collides).toBe(both && !Object.is(mine[name], theirs[name]));
        }
      }),
    );
  });
});
