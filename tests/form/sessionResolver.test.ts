import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { isJsonFieldError } from "../../src/form/JsonFieldError.js";
import { sessionResolver } from "../../src/form/sessionResolver.js";
import { defineSession, type SessionTexts } from "../../src/schema/index.js";

const numbers = defineSession({ metadata: z.record(z.string(), z.number()) });
const options = { fields: {}, shouldUseNativeValidation: false } as const;

async function resolve(values: SessionTexts, schema: Parameters<typeof sessionResolver>[0] = numbers) {
  return sessionResolver(schema)(values, undefined, options);
}

async function issuesOf(values: SessionTexts, field: keyof SessionTexts, schema?: typeof numbers) {
  const { errors } = await resolve(values, schema);
  const error = errors[field];
  return isJsonFieldError(error) ? error.issues : [];
}

describe("sessionResolver", () => {
  it.each(["a.b", "x[0]", "", "0", "constructor", "__proto__", "type", "message", "ref", "target", "root"])(
    "keeps the path of an issue at the key %j",
    async (key) => {
      const issues = await issuesOf({ metadata: `{${JSON.stringify(key)}: "not a number"}` }, "metadata");
      expect(issues.map((issue) => issue.path)).toEqual([[key]]);
    },
  );

  it("keeps issues at several odd keys apart", async () => {
    const text = '{"a.b": "", "a": "", "0": "", "": "", "__proto__": "", "constructor": ""}';
    const paths = (await issuesOf({ metadata: text }, "metadata")).map((issue) => issue.path);
    expect(paths).toHaveLength(6);
    expect(paths).toEqual(expect.arrayContaining([["a.b"], ["a"], ["0"], [""], ["__proto__"], ["constructor"]]));
  });

  it("never gives values, nor an empty errors object, for text that is no JSON", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom("{", "}", '"', "a", ":", ",", "1", "[", "]", " ") }),
        async (text) => {
          const isRecord = (() => {
            try {
              const value: unknown = JSON.parse(text);
              return typeof value === "object" && value !== null && !Array.isArray(value);
            } catch {
              return false;
            }
          })();
          const { errors, values } = await resolve({ config: text });
          expect(Object.keys(errors)).toEqual(isRecord ? [] : ["config"]);
          expect(values).toEqual(isRecord ? { config: JSON.parse(text) } : {});
        },
      ),
    );
  });

  it("says where half-typed JSON stops, what was expected and what was found", async () => {
    const [issue] = await issuesOf({ metrics: '{\n  "a": 1 "b": 2\n}' }, "metrics");
    expect(issue).toMatchObject({ line: 2, column: 10, path: [] });
    expect(issue?.expected).toBeTruthy();
    expect(issue?.found).toContain("b");
  });

  it("gives what JSON.parse gives", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
        const text = JSON.stringify(value);
        const { values } = await resolve({ config: text });
        expect(JSON.stringify(values)).toBe(JSON.stringify({ config: JSON.parse(text) as unknown }));
      }),
    );
  });

  it("keeps absent, null and the empty text apart", async () => {
    expect((await resolve({})).values).toEqual({});
    expect((await resolve({ error: null })).values).toEqual({ error: null });
    expect((await resolve({ error: "", sessionName: "" })).values).toEqual({ error: "", sessionName: "" });
    expect(Object.keys((await resolve({ config: "" })).errors)).toEqual(["config"]);
  });

  it("lets a session id that is no UUID pass: that is a warning", async () => {
    expect((await resolve({ sessionId: "ticket-8812" })).errors).toEqual({});
  });

  it.each(["[]", "1", "null", '"text"'])(
    "refuses %s where a record belongs, with and without a schema",
    async (text) => {
      expect(Object.keys((await resolve({ outputs: text })).errors)).toEqual(["outputs"]);
      expect(Object.keys((await sessionResolver()({ outputs: text }, undefined, options)).errors)).toEqual(["outputs"]);
    },
  );

  it("refuses what is no text at all, as a form without types may hold", async () => {
    for (const metadata of [null, {}, 1, true] as never[]) {
      expect(Object.keys((await resolve({ metadata })).errors)).toEqual(["metadata"]);
    }
  });

  it("judges with refinements, at their path", async () => {
    const schema = defineSession({
      metrics: z.object({ low: z.number(), high: z.number() }).refine(({ low, high }) => low <= high, {
        path: ["high"],
        message: "high is below low",
      }),
    });
    const { errors } = await sessionResolver(schema)({ metrics: '{"low": 2, "high": 1}' }, undefined, options);
    expect(errors.metrics).toMatchObject({
      type: "schema",
      message: "high is below low",
      issues: [{ path: ["high"], message: "high is below low" }],
    });
  });

  it("is blocked by a draft, at its path", async () => {
    const drafts = JSON.stringify([{ field: "metrics", path: ["a.b", 0], text: "0." }]);
    const { errors } = await resolve({ metrics: "{}", drafts } as SessionTexts);
    expect(errors.metrics).toMatchObject({ type: "draft", issues: [{ path: ["a.b", 0], code: "draft" }] });
  });
});
