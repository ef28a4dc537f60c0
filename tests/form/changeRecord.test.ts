import { describe, expect, it } from "vitest";
import { changeRecord } from "../../src/form/changeRecord.js";

describe("changeRecord", () => {
  it.each([
    ['{"a": 1.0, "b" : 2}', ["a"], "1.10", '{"a": 1.10, "b" : 2}'],
    ['{"a": [1,2]}', ["a", 1], "3", '{"a": [1,3]}'],
    ['{"a.b": {"": 1}}', ["a.b", ""], "null", '{"a.b": {"": null}}'],
  ])("sets a value inside %s and nothing beside it", (text, path, lexeme, expected) => {
    expect(changeRecord(text, path, lexeme)).toBe(expected);
  });

  it("makes what is missing on the way, and an absent record", () => {
    expect(JSON.parse(changeRecord(undefined, ["a", "b", 0], "1") ?? "")).toEqual({ a: { b: [1] } });
    expect(changeRecord('{"__proto__": {}}', ["__proto__", "x"], "1")).toContain('"x":');
  });

  it("removes", () => {
    expect(changeRecord('{"a":1,"b":2}', ["a"], undefined)).toBe('{"b":2}');
    expect(changeRecord('{"a":1}', ["b"], undefined)).toBe('{"a":1}');
  });

  it("refuses a lexeme that is no JSON, a broken record, and a place inside a scalar", () => {
    expect(changeRecord("{}", ["a"], "0.")).toBeUndefined();
    expect(changeRecord('{"a":', ["a"], "1")).toBeUndefined();
    expect(changeRecord('{"a":1}', ["a", "b"], "1")).toBeUndefined();
  });
});
