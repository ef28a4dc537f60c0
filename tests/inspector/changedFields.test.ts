import { describe, expect, it } from "vitest";
import { changedFields } from "../../src/inspector/page/changedFields.js";
import { needsRepair } from "../../src/inspector/page/needsRepair.js";
import { readSessionText } from "../../src/schema/readSessionText.js";

const base = `{"session_name": "A", "feedback": {"rating": 1, "note": "two  words"}, "metadata": {"id": 12345678901234567890}}`;

const asked = (text: string) => needsRepair(readSessionText(text));

describe("changedFields", () => {
  it("names the fields that differ, under their SDK names and in their order", () => {
    const now = base.replace('"A"', '"B"').replace("7890}", "7891}");
    expect(changedFields(base, now)).toEqual(["sessionName", "metadata"]);
  });

  it("takes a new layout for no change, and space inside a string for one", () => {
    expect(changedFields(base, base.replace('{"rating": 1,', '{\n\t"rating" : 1 ,'))).toEqual([]);
    expect(changedFields(base, base.replace("two  words", "two words"))).toEqual(["feedback"]);
  });

  it("tells a removed field from an empty one, and 1 from 1.0", () => {
    expect(changedFields(`{"config": {}}`, `{}`)).toEqual(["config"]);
    expect(changedFields(`{"config": {"n": 1}}`, `{"config": {"n": 1.0}}`)).toEqual(["config"]);
  });
});

describe("needsRepair", () => {
  it("asks for it where there is no JSON or no session", () => {
    for (const text of ["", "{", `{"a": 1,}`, "42", "null", `"text"`])
      expect([text, asked(text)]).toEqual([text, true]);
  });

  it("does not ask for it where only a field is of the wrong kind", () => {
    for (const text of ["{}", `{"inputs": "text"}`, `{"session_name": 7}`, base])
      expect([text, asked(text)]).toEqual([text, false]);
  });
});
