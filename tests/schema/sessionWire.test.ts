import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sessionFields, sessionWire } from "../../src/schema/index.js";
import { seed } from "./seed.js";

describe("sessionWire", () => {
  test("writes the fields in the order of the wire and unknown keys after them", () => {
    const wire = sessionWire.toWire({ zebra: 1, metadata: {}, sessionId: "i", ...seed });
    expect(Object.keys(wire)).toEqual([
      "session_name",
      "source",
      "session_id",
      "inputs",
      "outputs",
      "error",
      "user_properties",
      "metrics",
      "feedback",
      "metadata",
      "zebra",
    ]);
  });

  test("renames three fields and nothing inside the records", () => {
    const inside = { sessionName: 1, session_name: 2, userProperties: { sessionId: 3 } };
    expect(sessionWire.toWire({ metadata: inside }).metadata).toBe(inside);
    expect(sessionWire.fromWire({ user_properties: inside })).toEqual({ userProperties: inside });
  });

  test("keeps falsy values and leaves out what is undefined", () => {
    expect(sessionWire.toWire({ sessionName: "", error: null, source: undefined, config: {} })).toEqual({
      session_name: "",
      config: {},
      error: null,
    });
  });

  test("the known field counts when an unknown key has its wire name", () => {
    expect(sessionWire.toWire({ session_name: "unknown", sessionName: "known" })).toEqual({ session_name: "known" });
  });

  test("comes back as it was, with any unknown keys", () => {
    const known = fc.record(Object.fromEntries(sessionFields.map(({ name }) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    });
    const taken = new Set<string>(sessionFields.flatMap(({ name, wire }) => [name, wire]));
    const unknownKey = fc.oneof(fc.constantFrom("__proto__", "constructor", "a.b", "", "0"), fc.string());
    const unknown = fc.array(
      fc.tuple(
        unknownKey.filter((key) => !taken.has(key)),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(known, unknown, (fields, extras) => {
        const members = [...Object.entries(fields), ...new Map(extras)];
        const text = `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`;
        const session = JSON.parse(text);
        const back = sessionWire.fromWire(sessionWire.toWire(session));
        expect(back).toEqual(session);
        expect(Object.keys(back).toSorted()).toEqual(Object.keys(session).toSorted());
      }),
    );
  });
});
