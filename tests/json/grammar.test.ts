import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  applyChanges,
  changeJson,
  createJsonHistory,
  parseJson,
  toValue,
  type JsonDocument,
} from "../../src/json/index.js";
import { grammarCases } from "./grammarCases.js";
import { jsonParse } from "./jsonTexts.js";

describe.each(Object.entries(grammarCases))("RFC 8259, %s:", (_, { valid, broken }) => {
  it.each<string>(valid)("accepts %j", (text) => {
    expect(parseJson(text).problems).toEqual([]);
    expect(toValue(parseJson(text))).toEqual(JSON.parse(text));
    editAndTakeBack(parseJson(text));
  });

  it.each(broken)("refuses %j, and says where it is broken", (text) => {
    expect(jsonParse(text).ok).toBe(false);
    const [problem] = parseJson(text).problems;
    expect(problem?.message).toMatch(/^Expected .+, found .+$/);
    expect(problem?.offset).toBeLessThanOrEqual(text.length);
    editAndTakeBack(parseJson(text));
  });
});

describe("a byte order mark", () => {
  it.each(["\ufeff{}", "\ufeff 1", "\ufeff[1]\n"])("before a text is no problem: %j", (text) => {
    expect(parseJson(text).problems).toEqual([]);
    expect(toValue(parseJson(text))).toEqual(JSON.parse(text.slice(1)));
  });
});

const corpora = process.env["SESSION_KIT_CORPORA"];
if (corpora !== undefined) {
  describe("JSONTestSuite", () => {
    const folder = join(corpora, "json/test_parsing");
    const files = existsSync(folder) ? readdirSync(folder) : [];

    it(`stands in ${folder}`, () => {
      expect(files.length).toBeGreaterThan(300);
    });

    it.each(files)("%s", (file) => {
      const doc = parseJson(readFileSync(join(folder, file), "utf8"));
      if (file.startsWith("y_")) expect(doc.problems).toEqual([]);
      if (file.startsWith("n_")) expect(doc.problems).not.toEqual([]);
      if (file.startsWith("y_")) expect(toValue(doc)).toEqual(JSON.parse(doc.text));
      editAndTakeBack(doc);
    });
  });
}

/** Sets the outermost value, which every text allows in one way or another, and undoes it. */
function editAndTakeBack(doc: JsonDocument): void {
  const { text } = doc;
  toValue(doc);
  const change = changeJson(doc, [{ at: [], edit: { set: "[0]" } }]);
  if (!change.ok) throw new Error(change.problem.message);
  const changed = applyChanges(doc, change.changes);
  expect(applyChanges(changed, change.inverse).text).toBe(text);
  const history = createJsonHistory(parseJson(text));
  history.change(change.changes);
  history.undo();
  expect(history.doc.text).toBe(text);
}
