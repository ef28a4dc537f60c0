import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, nodeText, parseJson } from "../../src/json/index.js";
import { readSession, readSessionText, sessionWire, type Session } from "../../src/schema/index.js";
import { seed } from "./seed.js";

/** Bodies of every shape around one session, as JSON text. */
const SHAPES: Record<string, (session: Session) => unknown> = {
  sdk: (session) => session,
  wire: (session) => sessionWire.toWire(session),
  start: (session) => ({ session: { project: "P", ...sessionWire.toWire(session) } }),
  embedded: (session) => ({ session: JSON.stringify(sessionWire.toWire(session), null, 1) }),
  batch: (session) => ({ events: [], session_properties: sessionWire.toWire(session) }),
  event: ({ sessionName, sessionId, ...rest }) => ({
    event_type: "session",
    event_name: sessionName,
    event_id: sessionId,
    session_id: sessionId,
    ...sessionWire.toWire(rest),
  }),
};

describe("readSessionText", () => {
  test.each(Object.entries(SHAPES))("reads the same as readSession does (%s)", (_, shape) => {
    const text = JSON.stringify(shape(seed), null, 2);
    const { fields, warnings, problems, ...reading } = readSessionText(text);
    const { warnings: plain, ...expected } = readSession(JSON.parse(text));
    expect({ ...reading, problems }).toEqual(expected);
    expect(warnings).toMatchObject(plain);
    expect(Object.keys(fields).toSorted()).toEqual(Object.keys(seed).toSorted());
  });

  test.each(Object.entries(SHAPES))("says where each field stands, and gives its text as written (%s)", (_, shape) => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer({ min: 0, max: 3 }), (metrics, indent) => {
        const text = JSON.stringify(shape({ ...seed, metrics }), null, indent);
        const doc = parseJson(text);
        for (const { at, text: fieldText } of Object.values(readSessionText(text).fields)) {
          const place = locate(doc, at);
          expect(place && nodeText(place.doc, place.node)).toBe(fieldText);
        }
        expect(JSON.parse(readSessionText(text).fields.metrics?.text ?? "")).toEqual(
          JSON.parse(JSON.stringify(metrics)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("keeps spellings that a value would lose", () => {
    const text = '\uFEFF{"metrics": {"a": 1.0, "b": 12345678901234567890, "b": -0},\r\n\t"error" : "\\u0041"}';
    const { fields, problems } = readSessionText(text);
    expect(fields.metrics).toEqual({ at: [["metrics"]], text: '{"a": 1.0, "b": 12345678901234567890, "b": -0}' });
    expect(fields.error?.text).toBe('"\\u0041"');
    expect(problems).toEqual([]);
  });

  test("of a field that stands twice the last one counts, with a warning at its line", () => {
    const { session, fields, warnings } = readSessionText('{"source": "a",\n "source": "b"}');
    expect(session).toEqual({ source: "b" });
    expect(fields.source).toEqual({ at: [["source"]], text: '"b"' });
    expect(warnings).toMatchObject([{ code: "duplicate-key", field: "source", line: 2, column: 12 }]);
  });

  test("gives line and column of problems, at the string for a session inside one", () => {
    expect(readSessionText('{\n  "sessionName": "a",\n  "metrics": []\n}').problems).toMatchObject([
      { code: "wrong-kind", field: "metrics", at: [["metrics"]], line: 3, column: 14 },
    ]);
    expect(readSessionText('{"session":\n "{\\"metrics\\": []}"}').problems).toMatchObject([
      { code: "wrong-kind", at: [["session"], ["metrics"]], line: 2, column: 2 },
    ]);
    expect(readSessionText("\n []").problems).toMatchObject([{ code: "not-a-session", line: 2, column: 2 }]);
  });

  test.each(["", "  \n", "\uFEFF"])("an empty text (%j) has one problem", (text) => {
    expect(readSessionText(text).problems).toHaveLength(1);
    expect(readSessionText(text)).toMatchObject({ session: {}, fields: {}, format: "unknown" });
  });

  test("reads what can be read of a broken text, and names the JSON problem first", () => {
    const { session, fields, problems } = readSessionText('{"sessionName": "a", "metrics": {"b": 1');
    expect(session).toEqual({ sessionName: "a", metrics: { b: 1 } });
    expect(fields.metrics?.text).toBe('{"b": 1');
    expect(problems[0]).toMatchObject({ line: 1 });
    const half = readSessionText('{"sessionName": "a", "metrics": oops}');
    expect(half.fields.metrics?.text).toBe("oops");
    expect(half.problems).toHaveLength(1);
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" })),
        (text) => void readSessionText(text),
      ),
    );
  });
});
