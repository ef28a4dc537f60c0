import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionWire, toSessionPropertiesBatch, toSessionPropertiesBatchText } from "../../src/schema/index.js";
import { seed } from "./seed.js";

/** Bodies that honeyhive@1.0.42 was seen to send for the documented example. */
const START_BODY =
  '{"session":{"project":"P","session_name":"Playground Session","source":"playground","session_id":"caf77ace-3417-4da4-944d-f4a0688f3c23","inputs":{"context":"Hello world","question":"What is in the context?","chat_history":[{"role":"system","content":"Answer the user\'s question only using provided context.\\n\\nContext: Hello world"},{"role":"user","content":"What is in the context?"}]},"outputs":{"role":"assistant","content":"Hello world"},"user_properties":{"user":"google-oauth2|111840237613341303366"},"metrics":{},"feedback":{},"metadata":{}}}';
const BATCH_BODY = START_BODY.replace(
  '{"session":{"project":"P",',
  '{"events":[],"is_single_session":true,"session_properties":{',
);

const sample = (name: string) => readFileSync(new URL(`../../samples/${name}`, import.meta.url), "utf8");

describe("toSessionPropertiesBatch", () => {
  test("the documented example gives exactly the bodies the SDK sends", () => {
    const wire = sessionWire.toWire({ ...toSessionPropertiesBatch(seed) });
    expect(JSON.stringify({ session: { project: "P", ...wire } })).toBe(START_BODY);
    expect(JSON.stringify({ events: [], is_single_session: true, session_properties: wire })).toBe(BATCH_BODY);
    expect([START_BODY.length, BATCH_BODY.length]).toEqual([549, 583]);
  });

  test("uses the SDK's names in the order of the wire", () => {
    expect(Object.keys(toSessionPropertiesBatch(seed))).toEqual([
      "sessionName",
      "source",
      "sessionId",
      "inputs",
      "outputs",
      "userProperties",
      "metrics",
      "feedback",
      "metadata",
    ]);
  });

  test("leaves out nulls and unknown keys, and keeps what is empty or falsy", () => {
    expect(
      toSessionPropertiesBatch({ error: null, sessionName: "", metrics: { a: null, b: 0 }, project_id: "p" }),
    ).toEqual({
      sessionName: "",
      metrics: { a: null, b: 0 },
    });
    expect(toSessionPropertiesBatch({ error: "" })).toEqual({ error: "" });
  });

  test("refuses what the SDK would change or die of, and names the places", () => {
    expect(() => toSessionPropertiesBatch({ metadata: { "a b": [1n] }, metrics: { x: Number.NaN } })).toThrow(
      new TypeError(
        'This session cannot be sent. metrics.x: expected a JSON value, found NaN; metadata["a b"][0]: expected a JSON value, found a BigInt.',
      ),
    );
    const misfit: Record<string, unknown> = { config: [] };
    expect(() => toSessionPropertiesBatch(misfit)).toThrow("config: expected an object, found an empty list");
  });
});

describe("toSessionPropertiesBatchText", () => {
  test.each(["playground-session.json", "playground-session.wire.json"])(
    "%s gives exactly the body the SDK sends",
    (name) => {
      const result = toSessionPropertiesBatchText(sample(name));
      expect(result.ok && `{"events":[],"is_single_session":true,"session_properties":${result.text}}`).toBe(
        BATCH_BODY,
      );
    },
  );

  test("keeps numbers, escapes, repeated keys and key order inside the records as written", () => {
    const text =
      '{"metadata": { "z": 1.0, "b": 12345678901234567890,\r\n "b": -0, "s": "a \\" \\u0041 \\\\" }, "error": null, "x": 1, "sessionName": "n"}';
    expect(toSessionPropertiesBatchText(text)).toEqual({
      ok: true,
      text: '{"session_name":"n","metadata":{"z":1.0,"b":12345678901234567890,"b":-0,"s":"a \\" \\u0041 \\\\"}}',
    });
  });

  test("agrees with the value form on any JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer({ min: 0, max: 4 }), (record, indent) => {
        const session = { metadata: record, sessionName: "a" };
        const result = toSessionPropertiesBatchText(JSON.stringify(session, null, indent));
        expect(result).toEqual({ ok: true, text: JSON.stringify(sessionWire.toWire(session)) });
      }),
    );
  });

  test("refuses a text with problems, in words", () => {
    expect(toSessionPropertiesBatchText('{"metrics": []}')).toMatchObject({
      ok: false,
      problem: { code: "wrong-kind", line: 1 },
    });
    expect(toSessionPropertiesBatchText("{")).toMatchObject({ ok: false });
  });
});
