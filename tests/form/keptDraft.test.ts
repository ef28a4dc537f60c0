import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readKept, restoreKept, writeKept } from "../../src/form/keep/keptDraft.js";
import type { SessionTexts } from "../../src/schema/index.js";

const others = { drafts: undefined, conflicts: [], now: 5 };

function keep(base: SessionTexts, mine: SessionTexts) {
  const text = writeKept({ texts: base }, mine, others);
  const kept = text === undefined ? undefined : readKept(text);
  if (!kept) throw new Error("nothing was kept");
  return { text, kept };
}

const anyTexts = fc.record(
  {
    sessionName: fc.string(),
    error: fc.option(fc.string()),
    config: fc.oneof(fc.json(), fc.string()),
    metrics: fc.oneof(fc.json(), fc.string()),
  },
  { requiredKeys: [] },
);

describe("a kept draft", () => {
  it("gives every edit back, also what is no JSON, what is absent and null", () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (base, mine) => {
        const written = writeKept({ texts: base }, mine, others);
        if (written === undefined) {
          for (const name of ["sessionName", "error", "config", "metrics"] as const)
            expect(base[name]).toBe(mine[name]);
          return;
        }
        const kept = readKept(written);
        const restored = kept && restoreKept(kept, { texts: base });
        expect({ ...base, ...restored?.texts }).toEqual({ ...blank(base), ...mine });
        expect(restored?.lost).toEqual([]);
      }),
    );
  });

  it("keeps the one change of a long text, and not the text", () => {
    const long = `{"a":"${"x".repeat(200_000)}","b":1}`;
    const mine = long.replace('"b":1', '"b":2');
    const { text, kept } = keep({ metadata: long }, { metadata: mine });
    expect(text?.length).toBeLessThan(300);
    expect(restoreKept(kept, { texts: { metadata: long } }).texts).toEqual({ metadata: mine });
  });

  it("is to be merged when the session is another by now, and what cannot be is not dropped", () => {
    const long = `{"a":"${"x".repeat(200_000)}","b":1}`;
    const { kept } = keep(
      { metadata: long, metrics: '{"a":1}' },
      { metadata: long.replace('"b":1', '"b":2'), metrics: '{"a":2}' },
    );
    const restored = restoreKept(kept, { texts: { metadata: "{}", metrics: '{"a":1,"b":1}' } });
    expect(restored.texts).toEqual({});
    expect(restored.older).toEqual({ base: { metrics: '{"a":1}' }, mine: { metrics: '{"a":2}' } });
    expect(restored.lost).toMatchObject([{ name: "metadata", change: { insert: "2" } }]);
    const again = writeKept({ texts: {} }, {}, { ...others, lost: restored.lost });
    expect(again && readKept(again)?.fields).toEqual(restored.lost);
  });

  it("reads nothing that is not a kept draft", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readKept(text)).toBeUndefined();
      }),
    );
    for (const text of [
      '{"version":1,"savedAt":1,"fields":[{"name":"nobody","stamp":"1"}]}',
      '{"version":1,"savedAt":1,"fields":[{"name":"config","stamp":"1","change":{"from":"0","to":1,"insert":""}}]}',
      '{"version":2,"savedAt":1,"fields":[]}',
      '{"version":1,"savedAt":1,"fields":[],"drafts":1}',
      '{"version":1,"savedAt":1,"fields":[],"conflicts":[{"path":["toString"]}]}',
    ])
      expect(readKept(text)).toBeUndefined();
  });
});

/** Restored texts name what was taken away. */
function blank(texts: SessionTexts): SessionTexts {
  return Object.fromEntries(Object.keys(texts).map((name) => [name, undefined]));
}
