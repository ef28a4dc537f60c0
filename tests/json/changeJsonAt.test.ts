import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyTextChanges,
  changeJson,
  changeJsonAt,
  findNode,
  locate,
  nodeText,
  nodeValue,
  parseJson,
  pathOf,
  type JsonLocation,
} from "../../src/json/index.js";
import { jsonContainer, jsonText } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

const changed = (text: string, at: JsonLocation, set: string) => {
  const change = changeJsonAt(parseJson(text), [{ at, edit: { set } }]);
  return change.ok ? applyTextChanges(text, change.changes) : change.problem.code;
};

/** A string token of the value, each character in one of its spellings. */
function spelled(value: string, choices: readonly number[]): string {
  const units = Array.from(value, (unit, index) => {
    const code = unit.split("").map(unicodeEscape).join("");
    const plain = JSON.stringify(unit).slice(1, -1);
    const choice = choices[index % choices.length] ?? 0;
    if (choice === 1) return code;
    if (choice === 2) return code.toUpperCase().replaceAll("\\U", "\\u");
    if (choice === 3 && unit === "/") return "\\/";
    return plain;
  });
  return `"${units.join("")}"`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

describe("changeJsonAt", () => {
  it("changes JSON inside a string and leaves all other escapes as they are", () => {
    const text = String.raw`{"body": "{\"a\": \"\u00e9\/\", \u0022b\": 1}"}`;
    expect(changed(text, [["body"], ["b"]], '"x\\n"')).toBe(
      String.raw`{"body": "{\"a\": \"\u00e9\/\", \u0022b\": \"x\\n\"}"}`,
    );
  });

  it("goes through several levels of strings", () => {
    const inner = JSON.stringify({ n: 1.5, s: 'a"b' });
    const text = JSON.stringify({ x: JSON.stringify([JSON.stringify({ y: inner })]) });
    const after = changed(text, [["x"], [0], ["y"], ["s"]], '"c\\\\"');
    const found = locate(parseJson(after), [["x"], [0], ["y"], []]);
    expect(found && nodeValue(found.doc, found.node)).toEqual({ n: 1.5, s: "c\\" });
  });

  it("makes outer and inner edits together, and refuses those that meet", () => {
    const doc = parseJson('{"a": 1, "b": "[1, 2]"}');
    const together = changeJsonAt(doc, [
      { at: [["b"], [0]], edit: { remove: true } },
      { at: [["b"], []], edit: { insert: '"x"' } },
      { at: { path: ["a"], nth: 0 }, edit: { rename: "c" } },
      { at: [["b"]], edit: { rename: "d" } },
    ]);
    expect(together.ok && applyTextChanges(doc.text, together.changes)).toBe(String.raw`{"c": 1, "d": "[2, \"x\"]"}`);
    const meeting = changeJsonAt(doc, [
      { at: [["b"], [0]], edit: { set: "3" } },
      { at: [["b"]], edit: { set: "3" } },
    ]);
    expect(meeting).toMatchObject({ ok: false, problem: { code: "overlapping-edits" } });
  });

  it.each<[string, JsonLocation]>([
    ["not-found", [["x"], []]],
    ["not-found", [["n"], []]],
    ["not-found", [["s"], ["b"]]],
  ])("refuses with %s at %j", (code, at) => {
    expect(changed('{"n": 1, "s": "{\\"a\\": 1}"}', at, "2")).toBe(code);
  });

  it("places the problems of inner edits in the outer text", () => {
    const doc = parseJson('{"s": "[\\"a\\", 1]"}');
    const change = changeJsonAt(doc, [{ at: [["s"], [1]], edit: { rename: "x" } }]);
    expect(change).toMatchObject({ ok: false, problem: { code: "not-a-member", offset: 15 } });
  });

  it("decodes to what the same edit does to the inner text, however the string is spelled", () => {
    fc.assert(
      fc.property(
        jsonContainer,
        jsonText,
        fc.nat(),
        fc.array(fc.nat({ max: 3 }), { minLength: 1 }),
        (inner, set, place, choices) => {
          const innerDoc = parseJson(inner);
          const path = pathOf(innerDoc, place % innerDoc.size);
          const text = `{"a": ${spelled(inner, choices)}}`;
          const expected = changeJson(innerDoc, [{ at: path, edit: { set } }]);
          const actual = changeJsonAt(parseJson(text), [{ at: [["a"], path], edit: { set } }]);
          expect(actual.ok).toBe(expected.ok);
          if (!expected.ok || !actual.ok) return; // a path into a member that a later equal key hides
          const after = applyTextChanges(text, actual.changes);
          const doc = parseJson(after);
          expect(doc.problems).toEqual([]);
          expect(nodeValue(doc, findNode(doc, ["a"]))).toBe(applyTextChanges(inner, expected.changes));
          expect(applyTextChanges(after, actual.inverse)).toBe(text);
          const [head, tail] = [nodeStart(innerDoc, path), nodeEnd(innerDoc, path)].map(
            (at) => spelled(inner.slice(0, at), choices).length - 1,
          );
          expect(after.startsWith(text.slice(0, 6 + head!))).toBe(true);
          expect(after.endsWith(text.slice(6 + tail!))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function nodeStart(doc: ReturnType<typeof parseJson>, path: ReturnType<typeof pathOf>): number {
  return doc.start[findNode(doc, path)] ?? 0;
}

function nodeEnd(doc: ReturnType<typeof parseJson>, path: ReturnType<typeof pathOf>): number {
  return nodeStart(doc, path) + nodeText(doc, findNode(doc, path)).length;
}
