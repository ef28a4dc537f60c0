import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { createJudge } from "../../src/form/createJudge.js";
import { parseJson } from "../../src/json/index.js";
import { defineSession } from "../../src/schema/index.js";

const schema = defineSession({ metrics: z.looseObject({ score: z.number() }) });

function judged() {
  const check = vi.fn((value: unknown) => schema.checker("metrics").check(value));
  return { check, judge: createJudge({ checker: () => ({ check }) }) };
}

describe("createJudge", () => {
  it("judges a text once, whoever asks: the form, an editor with the value, or ahead in steps", () => {
    const text = '{"score": "high"}';
    const { check, judge } = judged();
    Array.from(judge.steps("metrics", parseJson(text)));
    const issues = judge.record("metrics", text, JSON.parse(text));
    expect(judge.field("metrics", text).error?.issues).toEqual(issues);
    expect(judge.field("metrics", text)).toBe(judge.field("metrics", text));
    expect(issues).toHaveLength(1);
    expect(check).toHaveBeenCalledOnce();
  });

  it("judges another text anew", () => {
    const { judge } = judged();
    expect(judge.field("metrics", '{"score": "high"}').error).toBeDefined();
    expect(judge.field("metrics", '{"score": 1}').error).toBeUndefined();
    expect(judge.field("metrics", '{"score": 1').error?.type).toBe("json");
    expect(judge.field("metrics", '{"score": "high"}').error?.type).toBe("schema");
  });

  it("finds the same ahead, in steps, as at once", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const [ahead, atOnce] = [createJudge(schema), createJudge(schema)];
        Array.from(ahead.steps("metrics", parseJson(text)));
        expect(ahead.field("metrics", text)).toEqual(atOnce.field("metrics", text));
      }),
    );
  });
});
