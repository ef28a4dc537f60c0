import { describe, expect, test } from "vitest";
import { toUpdateEvent } from "../../src/schema/index.js";
import { seed } from "./seed.js";

const complaints = (...update: Parameters<typeof toUpdateEvent>) =>
  toUpdateEvent(...update).uncarried.map(({ field, path, code }) => [field, code, ...(path ? [path] : [])]);

describe("toUpdateEvent", () => {
  test("carries the changed fields that an update has a place for, each as a whole", () => {
    const after = { ...seed, feedback: { rating: 5 }, userProperties: { ...seed.userProperties, plan: "pro" } };
    expect(toUpdateEvent(seed, after)).toEqual({
      body: {
        event_id: seed.sessionId,
        user_properties: { user: "google-oauth2|111840237613341303366", plan: "pro" },
        feedback: { rating: 5 },
      },
      carried: ["userProperties", "feedback"],
      uncarried: [],
    });
  });

  test("has nothing to send when nothing changed, whatever the order of keys", () => {
    const before = { ...seed, metrics: { a: 1, b: { c: [0] } } };
    const after = { ...seed, error: undefined, metrics: { b: { c: [0] }, a: 1 } };
    expect(toUpdateEvent(before, after)).toEqual({ body: { event_id: seed.sessionId }, carried: [], uncarried: [] });
  });

  test("says which changes it cannot carry", () => {
    const after = { ...seed, sessionName: "New", source: "prod", inputs: {}, error: "boom", outputs: undefined, x: 1 };
    expect(complaints(seed, after)).toEqual([
      ["sessionName", "not-updatable"],
      ["source", "not-updatable"],
      ["inputs", "not-updatable"],
      ["outputs", "field-removed"],
      ["error", "not-updatable"],
      ["x", "unknown-field"],
    ]);
  });

  test("says that the server keeps removed keys of merged records, and not of outputs", () => {
    const before = { ...seed, metrics: { a: 1, b: { c: 1, d: 2 } }, outputs: { role: "assistant", content: "x" } };
    const after = { ...seed, metrics: { b: { d: 2 } }, outputs: { content: "y" } };
    expect(toUpdateEvent(before, after).carried).toEqual(["outputs", "metrics"]);
    expect(complaints(before, after)).toEqual([
      ["metrics", "key-removed", ["a"]],
      ["metrics", "nested-key-removed", ["b", "c"]],
    ]);
  });

  test("is addressed to the stored session, and says that an id cannot change", () => {
    const after = { ...seed, sessionId: "other", feedback: { a: 1 } };
    expect(toUpdateEvent(seed, after).body.event_id).toBe(seed.sessionId);
    expect(complaints(seed, after)).toEqual([["sessionId", "session-id-changed"]]);
    expect(toUpdateEvent({}, { sessionId: "new" })).toEqual({ body: { event_id: "new" }, carried: [], uncarried: [] });
    expect(complaints({}, { metrics: {} })).toEqual([["sessionId", "no-session-id"]]);
  });

  test("tells 0 from false, null, an empty text and absent", () => {
    const values = [0, false, null, "", [], {}];
    for (const one of values) {
      for (const other of values) {
        const { carried } = toUpdateEvent(
          { sessionId: "i", metrics: { one } },
          { sessionId: "i", metrics: { one: other } },
        );
        expect(carried).toEqual(one === other ? [] : ["metrics"]);
      }
    }
  });

  test("refuses what JSON cannot hold", () => {
    expect(() => toUpdateEvent(seed, { ...seed, metrics: { a: 1n } })).toThrow(
      "metrics.a: expected a JSON value, found a BigInt",
    );
  });
});
