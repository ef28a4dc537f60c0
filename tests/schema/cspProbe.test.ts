import { expect, test, vi } from "vitest";
import * as z from "zod";
import { defineSession } from "../../src/schema/defineSession.js";

/** zod asks once whether `new Function` works; under a strict Content-Security-Policy the question itself is reported. */
test("a session schema does not make zod try new Function before its whole schema is asked for", () => {
  const probe = vi.fn(function refuse() {
    throw new EvalError("unsafe-eval is not allowed");
  });
  vi.stubGlobal("Function", probe);
  try {
    const schema = defineSession({ metrics: z.record(z.string(), z.number()) });
    expect(schema.checker("metrics").check({ a: "x" })).toHaveLength(1);
    expect(schema.checker("config").check({})).toEqual([]);
    expect(probe).not.toHaveBeenCalled();
    expect(schema.zod.safeParse({ metrics: { a: "x" } }).success).toBe(false);
    expect(probe).toHaveBeenCalled();
  } finally {
    vi.unstubAllGlobals();
  }
});
