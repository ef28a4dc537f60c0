import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSession, sessionWire } from "../../src/schema/index.js";
import { seed } from "./seed.js";

const ID = "caf77ace-3417-4da4-944d-f4a0688f3c23";
const OTHER = "7f22137a-6911-4ed3-bc36-110f1dde6b66";
const wire = sessionWire.toWire(seed);
const { session_name: _name, ...unnamed } = wire;
const event = {
  project_id: "p",
  event_type: "session",
  event_name: "Playground Session",
  event_id: ID,
  children_ids: [],
  ...unnamed,
};

const { sessionName: _sessionName, ...unnamedSeed } = seed;
const sdkEvent = { eventType: "session", eventName: "Playground Session", eventId: ID, ...unnamedSeed };

const wrongKind = (field: string, path: string[], [expected, found]: [expected: string, found: string]) => {
  const message = `${field}: expected ${expected}, found ${found}`;
  return { code: "wrong-kind", field, at: [["session", ...path]], expected, found, message };
};

const codes = (input: unknown) => {
  const { warnings, problems } = readSession(input);
  return [...problems, ...warnings.filter(({ level }) => level === "warning")].map(({ code }) => code);
};

describe("readSession", () => {
  test.each([
    ["SDK names", seed, "sdk", [[]]],
    ["wire names", wire, "wire", [[]]],
    ["a session/start body", { session: wire }, "session-start", [["session"]]],
    [
      "a session/start body with the session as JSON text",
      { session: JSON.stringify(wire) },
      "session-start",
      [["session"], []],
    ],
    [
      "a batch body",
      { events: [], is_single_session: true, session_properties: wire },
      "batch",
      [["session_properties"]],
    ],
    [
      "a batch body of v1",
      { events: [], single_session: true, session_properties: wire },
      "batch",
      [["session_properties"]],
    ],
    ["a model batch body", { model_events: [], session_properties: wire }, "batch", [["session_properties"]]],
    ["a batch as the SDK takes it", { events: [], sessionProperties: seed }, "batch", [["sessionProperties"]]],
    ["an exported event", event, "event", [[]]],
    ["an exported event of Python", { ...event, event_type: "EventType.session" }, "event", [[]]],
    ["an event in a request body", { event }, "event", [["event"]]],
    ["an event as the SDK gives it", sdkEvent, "event", [[]]],
  ])("reads %s", (_, input, format, root) => {
    const reading = readSession(input);
    expect(reading).toMatchObject({ session: seed, format, root, problems: [], misfits: {} });
    expect(reading.warnings.map(({ code }) => code)).toEqual(["error-null"]);
  });

  test("keeps what it does not know: keys of exports, falsy values, an own __proto__", () => {
    const input = JSON.parse(
      '{"sessionName": "", "zero": 0, "no": false, "nil": null, "__proto__": {"a": 1}, "event": "click"}',
    );
    const { session } = readSession(input);
    expect(JSON.stringify(session)).toBe(
      '{"sessionName":"","zero":0,"no":false,"nil":null,"__proto__":{"a":1},"event":"click"}',
    );
    expect(readSession(event).session).toMatchObject({ project_id: "p", event_type: "session", children_ids: [] });
  });

  test("reads SDK and wire names side by side", () => {
    const { session, format } = readSession({ session_name: "a", session_id: ID, userProperties: { b: 1 } });
    expect(session).toEqual({ sessionName: "a", sessionId: ID, userProperties: { b: 1 } });
    expect(format).toBe("wire");
  });

  test("warns of a field that is spelled in two ways with two values, and says which counts", () => {
    const { session, warnings } = readSession({ sessionName: "camel", session_name: "snake", sessionId: ID });
    expect(session).toEqual({ sessionName: "camel", session_name: "snake", sessionId: ID });
    expect(warnings).toMatchObject([{ code: "spelled-twice", field: "sessionName", at: [["session_name"]] }]);
  });

  test("reads inputs and outputs of another event, and warns that it is no session", () => {
    const model = {
      event_type: "model",
      event_name: "completion",
      event_id: OTHER,
      session_id: ID,
      outputs: { content: "hi" },
    };
    const { session, format, warnings } = readSession(model);
    expect(session).toMatchObject({
      sessionName: "completion",
      sessionId: ID,
      event_id: OTHER,
      outputs: { content: "hi" },
    });
    expect(format).toBe("event");
    expect(warnings).toMatchObject([{ code: "not-a-session-event", found: "a model event" }]);
  });

  test("warns when a session's event has two different ids", () => {
    expect(codes({ event_type: "session", event_id: ID, session_id: OTHER })).toEqual(["event-id-differs"]);
    expect(readSession({ event_type: "session", event_id: ID, session_id: OTHER }).session.sessionId).toBe(ID);
  });

  test("says nothing of an empty object, and warns of one with none of the fields", () => {
    expect(readSession({})).toEqual({
      session: {},
      format: "sdk",
      root: [[]],
      misfits: {},
      warnings: [],
      problems: [],
    });
    expect(readSession({ event_ids: [], success: true })).toMatchObject({
      format: "unknown",
      session: { success: true },
      problems: [],
    });
    expect(codes({ event_ids: [], success: true })).toEqual(["not-a-session"]);
  });

  test.each([
    [[], "an empty list"],
    [[seed], "a list of 1"],
    [null, "null"],
    ["text", "a string"],
    [7, "a number"],
    [false, "a boolean"],
    [undefined, "undefined"],
  ])("says that %o is no session", (input, found) => {
    expect(readSession(input).problems).toEqual([
      {
        code: "not-a-session",
        at: [[]],
        expected: "a session object",
        found,
        message: `expected a session object, found ${found}`,
      },
    ]);
  });

  test.each([
    [{ session: "run 7" }, [["session"]], "expected a session object, found a string"],
    [{ session: "[1]" }, [["session"]], "expected a session object, found a string"],
    [{ session: null }, [["session"]], "expected a session object, found null"],
    [
      { events: [], session_properties: [] },
      [["session_properties"]],
      "expected a session object, found an empty list",
    ],
    [{ events: [] }, [["session_properties"]], "expected session_properties in the batch, found none"],
  ])("says where the session is missing in %j", (input, at, message) => {
    expect(readSession(input).problems).toMatchObject([{ at, message }]);
  });

  test("a value of the wrong kind is a problem at its place, and stays readable", () => {
    const { session, misfits, problems } = readSession({
      session: { session_name: 7, outputs: "Hello", metrics: [], error: {} },
    });
    expect(session).toEqual({});
    expect(misfits).toEqual({ sessionName: 7, outputs: "Hello", metrics: [], error: {} });
    expect(problems).toEqual([
      wrongKind("sessionName", ["session_name"], ["a string", "a number"]),
      wrongKind("outputs", ["outputs"], ["an object", "a string"]),
      wrongKind("error", ["error"], ["a string or null", "an empty object"]),
      wrongKind("metrics", ["metrics"], ["an object", "an empty list"]),
    ]);
  });

  test("a value that JSON cannot hold is a problem at its place", () => {
    expect(readSession({ session: { session_name: "a", metadata: { at: [1n] } } }).problems).toEqual([
      { code: "not-json", at: [["session", "metadata", "at", 0]], message: "expected a JSON value, found a BigInt" },
    ]);
    expect(readSession({ sessionName: "a", metrics: undefined })).toMatchObject({
      session: { sessionName: "a" },
      problems: [],
    });
  });

  test("warns of an id the server would replace, and of metadata it owns", () => {
    expect(codes({ sessionId: "run 7" })).toEqual(["session-id-not-uuid"]);
    expect(codes({ sessionId: "" })).toEqual(["session-id-not-uuid"]);
    expect(readSession({ metadata: { cost: 0, num_events: 1, mine: 2 } }).warnings).toMatchObject([
      { code: "server-owned", level: "info", at: [["metadata", "num_events"]] },
      { code: "server-owned", level: "info", at: [["metadata", "cost"]] },
    ]);
  });

  test("a session in a string of broken JSON is read as far as it goes, with a problem", () => {
    const { session, problems } = readSession({ session: '{"session_name": "a", "metrics": {"b": 1' });
    expect(session).toEqual({ sessionName: "a", metrics: { b: 1 } });
    expect(problems).toMatchObject([{ at: [["session"]] }]);
    expect(problems[0]?.message).toMatch(/^session holds JSON text with a problem: /);
  });

  test("never throws, and leaves its input alone", () => {
    const key = fc.constantFrom(
      "session",
      "event",
      "events",
      "session_properties",
      "event_type",
      "event_id",
      "sessionId",
      "metrics",
      "error",
      "__proto__",
      "x",
    );
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.anything(), fc.dictionary(key, tie("value"))),
    })).value;
    fc.assert(
      fc.property(tree, (input) => {
        const reading = readSession(input);
        expect(reading.root.length).toBeGreaterThan(0);
      }),
    );
    const frozen = Object.freeze({ ...event, metrics: Object.freeze({ a: 1 }) });
    expect(() => readSession(frozen)).not.toThrow();
  });
});
