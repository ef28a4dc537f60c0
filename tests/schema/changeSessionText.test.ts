import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyTextChanges } from "../../src/json/index.js";
import { changeSessionText, readSessionText, sessionFields, type SessionTextEdits } from "../../src/schema/index.js";

/** The text after the edits; throws the message of a refusal. */
function change(text: string, edits: SessionTextEdits): string {
  const result = changeSessionText(text, edits);
  if (!result.ok) throw new Error(result.problem.message);
  return applyTextChanges(text, result.changes);
}

const ODD = [
  '\uFEFF{\r\n\t"session_name" : "Old" ,\r\n',
  '   "metadata":{ "big": 12345678901234567890, "one": 1.0, "a":1,"a":2 },\r\n\r\n',
  '\t"unknown": [ -0 , 1e400 ],\r\n "feedback": {} }',
].join("");

describe("changeSessionText", () => {
  test("changes the field and not one byte beside it", () => {
    expect(change(ODD, { sessionName: '"New"', feedback: '{"rating": 5}' })).toBe(
      ODD.replace('"Old"', '"New"').replace('"feedback": {}', '"feedback": {"rating": 5}'),
    );
  });

  test("everything outside the changed fields is identical, for any spelling", () => {
    const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);
    const lexeme = fc.constantFrom(
      "{}",
      '{"a":1.0}',
      '{ "b" : 12345678901234567890 }',
      '{"\\u0062":[]}',
      '{"c":{"d":[1e400,-0]}}',
    );
    const names = ["config", "inputs", "outputs", "metrics", "feedback", "metadata"] as const;
    const members = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), lexeme, space, space), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(
        members,
        fc.constantFrom("", "\uFEFF"),
        fc.constantFrom("", "\n", "\r\n"),
        lexeme,
        (list, head, tail, wanted) => {
          const write = (value: (name: string, text: string) => string) =>
            `${head}{${list.map(([name, text, before, after]) => `${before}"${name}"${after}:${before}${value(name, text)}${after}`).join(",")}}${tail}`;
          const [[target]] = list as [(typeof list)[number]];
          const before = write((_, text) => text);
          expect(change(before, { [target]: wanted })).toBe(write((name, text) => (name === target ? wanted : text)));
        },
      ),
    );
  });

  test("a field that keeps its text gives no change, and no edits give none", () => {
    const { fields } = readSessionText(ODD);
    const same = Object.fromEntries(Object.entries(fields).map(([name, { text }]) => [name, text]));
    expect(changeSessionText(ODD, same)).toEqual({ ok: true, changes: [] });
    expect(changeSessionText(ODD, {})).toEqual({ ok: true, changes: [] });
    expect(changeSessionText(ODD, { metrics: undefined })).toEqual({ ok: true, changes: [] });
  });

  test.each([
    ["SDK names", '{"sessionName":"a"}', '{"sessionName":"a","userProperties":{"b":1}}'],
    ["wire names", '{"session_name":"a"}', '{"session_name":"a","user_properties":{"b":1}}'],
    ["nothing that tells", "{}", '{"userProperties": {"b":1}}'],
    ["an empty session/start body", '{"session":{}}', '{"session":{"user_properties":{"b":1}}}'],
    [
      "a batch of the SDK",
      '{"events":[],"sessionProperties":{}}',
      '{"events":[],"sessionProperties":{"userProperties":{"b":1}}}',
    ],
    ["an event", '{"event_type":"session"}', '{"event_type":"session","user_properties":{"b":1}}'],
    [
      "a session in a string",
      '{"session":"{\\"source\\":\\"a\\"}"}',
      '{"session":"{\\"source\\":\\"a\\",\\"user_properties\\":{\\"b\\":1}}"}',
    ],
  ])("adds an absent field under the name its format uses: %s", (_, before, after) => {
    expect(change(before, { userProperties: '{"b":1}' })).toBe(after);
  });

  test("adds an event's name as event_name, and its id as event_id", () => {
    expect(change('{"event_type":"session"}', { sessionName: '"n"', sessionId: '"i"' })).toBe(
      '{"event_type":"session","event_name":"n","event_id":"i"}',
    );
    expect(change('{"event_type":"model"}', { sessionId: '"i"' })).toBe('{"event_type":"model","session_id":"i"}');
  });

  test("keeps an event's two equal ids equal", () => {
    const event = '{"event_type":"session","event_id":"a","session_id":"a","event_name":"n"}';
    expect(change(event, { sessionId: '"b"' })).toBe(event.replaceAll('"a"', '"b"'));
    expect(change(event, { sessionId: undefined })).toBe('{"event_type":"session","event_name":"n"}');
    const model = '{"event_type":"model","event_id":"m","session_id":"a"}';
    expect(change(model, { sessionId: '"b"' })).toBe(model.replace('"a"', '"b"'));
  });

  test("adds in the style of the text", () => {
    expect(change('{\r\n\t"source": "a"\r\n}', { error: "null" })).toBe(
      '{\r\n\t"source": "a",\r\n\t"error": null\r\n}',
    );
  });

  test("removes a field with one separator, and each of several equal keys", () => {
    expect(change('{"source": "a", "error": null, "x": 1}', { error: undefined })).toBe('{"source": "a", "x": 1}');
    expect(change('{"source": "a", "x": 1, "source": "b"}', { source: undefined })).toBe('{"x": 1}');
    expect(change('{"error": null}', { error: undefined })).toBe("{}");
  });

  test("of equal keys it changes the one that counts", () => {
    expect(change('{"source": "a", "source": "b"}', { source: '"c"' })).toBe('{"source": "a", "source": "c"}');
  });

  test("changes, adds and removes in one go", () => {
    const before = '{"session_name": "a", "metrics": {}, "feedback": {}}';
    const after = '{"session_name": "b", "feedback": {}, "source": "s", "error": null}';
    expect(change(before, { sessionName: '"b"', metrics: undefined, source: '"s"', error: "null" })).toBe(after);
  });

  test("reads back as what was written, in every format", () => {
    const field = fc.constantFrom(...sessionFields.filter(({ kind }) => kind === "record").map(({ name }) => name));
    const body = fc.constantFrom(
      '{"sessionName":"a","metrics":{"x":1}}',
      '{"session_name":"a","metrics":{"x":1}}',
      '{"session":"{\\"session_name\\":\\"a\\",\\u0022metrics\\":{\\"x\\":1}}"}',
      '{"events":[],"session_properties":{"metrics":{"x":1}}}',
      '{"event_type":"EventType.session","event_id":"i","metrics":{"x":1}}',
    );
    fc.assert(
      fc.property(body, field, fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), (text, name, record) => {
        const wanted = JSON.stringify(record);
        const after = readSessionText(change(text, { [name]: wanted }));
        expect(after.fields[name]?.text).toBe(wanted);
        expect(after.problems).toEqual([]);
      }),
    );
  });

  test.each([
    ["a text that is no JSON", ODD, { metrics: "{" }],
    ["a text with two values", ODD, { feedback: "{} {}" }],
    ["an empty text", ODD, { feedback: "" }],
    ["a list where the session should be", "[]", { source: '"a"' }],
    ["a batch without a session", '{"events":[]}', { source: '"a"' }],
    ["a scalar", "7", { source: '"a"' }],
    ["nothing at all", "", { source: '"a"' }],
  ])("refuses %s, in words and with a place", (_, text, edits) => {
    const result = changeSessionText(text, edits);
    expect(result).toMatchObject({ ok: false, problem: { line: expect.any(Number), column: expect.any(Number) } });
    expect(!result.ok && result.problem.message).toMatch(/\w/);
  });

  test("refuses to remove a field that stands twice in JSON text inside a string", () => {
    const text = '{"session":"{\\"source\\":1,\\"source\\":\\"b\\"}"}';
    expect(changeSessionText(text, { source: undefined })).toMatchObject({
      ok: false,
      problem: { code: "duplicate-key" },
    });
  });
});
