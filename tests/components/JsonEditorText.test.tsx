import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createEditorSession } from "../../src/components/JsonEditor/editorSession.js";
import { fewChanges } from "../../src/components/JsonEditor/fewChanges.js";
import { formatJsonText } from "../../src/components/JsonEditor/formatJsonText.js";
import { minimalChange } from "../../src/json/minimalChange.js";
import {
  fromPlainOffset,
  plainTextChange,
  toPlainOffset,
  toPlainText,
} from "../../src/components/JsonEditor/plainText.js";
import { readEditorProblems } from "../../src/components/JsonEditor/readEditorProblems.js";
import { applyTextChanges, createJsonHistory, parseJson, type TextChange } from "../../src/json/index.js";

const lines = fc.string({
  unit: fc.constantFrom("a", "😀", "\n", "\r", "\r\n", "\t", '"', " ", "\uFEFF"),
  maxLength: 30,
});

function format(text: string): string {
  return applyTextChanges(text, formatJsonText(parseJson(text)));
}

describe("formatJsonText", () => {
  it("lays out as JSON.stringify does", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t"), (value, space) => {
        expect(format(JSON.stringify(value, null, space))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it("changes white space between tokens only: numbers, escapes, doubled keys and their order stay", () => {
    const text = '{"n":[1.0,-0,1e400,12345678901234567890],"a":"\\u00e9\\/ {,}","a":{ },"2":1,"1":2}';
    expect(format(text).replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  });

  it("keeps a BOM, the kind of line end and a final line end", () => {
    expect(format('\uFEFF {"a":1,\r\n"b":2}\r\n')).toBe('\uFEFF{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n');
    expect(format('{"a":\n1}  ')).toBe('{\n  "a": 1\n}');
  });

  it("gives no changes for a text that is no JSON, or formatted already", () => {
    expect(formatJsonText(parseJson('{"a":'))).toEqual([]);
    expect(formatJsonText(parseJson('{\n  "a": []\n}\n'))).toEqual([]);
  });
});

describe("fewChanges", () => {
  it("does in one change what very many do", () => {
    const text = JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ at })));
    const changes = formatJsonText(parseJson(text));
    const after = parseJson(applyTextChanges(text, changes));
    const few = fewChanges(changes, after);
    expect(few).toHaveLength(1);
    expect(applyTextChanges(text, few)).toBe(after.text);
    expect(fewChanges(changes.slice(0, 3), after)).toEqual(changes.slice(0, 3));
  });
});

describe("minimalChange", () => {
  it("turns one text into the other and splits no character", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const change = minimalChange(before, after);
        expect(change ? applyTextChanges(before, [change]) : before).toBe(after);
        expect(change?.insert ?? "").not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });

  it("is none for equal texts", () => {
    expect(minimalChange("same", "same")).toBeUndefined();
  });
});

describe("the plain text area", () => {
  it("changes what was typed and no line end beside it", () => {
    fc.assert(
      fc.property(lines, lines, (text, plain) => {
        const change = plainTextChange(text, toPlainText(plain));
        const after = change ? applyTextChanges(text, [change]) : text;
        expect(toPlainText(after)).toBe(toPlainText(plain));
        expect(after.startsWith(text.slice(0, change?.from))).toBe(true);
        expect(after.endsWith(text.slice(change?.to ?? text.length))).toBe(true);
      }),
      { examples: [["\r", "\n\n\n"]], numRuns: 1000 },
    );
  });

  it("finds its offsets again", () => {
    expect(fromPlainOffset("a\r\nb\r\nc", 4)).toBe(6);
    expect(toPlainOffset("a\r\nb\r\nc", 6)).toBe(4);
  });
});

describe("an editor session", () => {
  it("ends at the same text as its surface, whoever makes the edits", () => {
    const edit = fc.oneof(
      fc.record({ type: fc.constantFrom("type", "run", "elsewhere"), at: fc.nat(), length: fc.nat(3), insert: lines }),
      fc.record({ type: fc.constantFrom("undo", "redo"), at: fc.nat(), length: fc.nat(3), insert: lines }),
      fc.record({ type: fc.constant("replace"), at: fc.nat(), length: fc.nat(3), insert: lines }),
    );
    fc.assert(
      fc.property(lines, fc.array(edit, { maxLength: 12 }), (text, edits) => {
        const history = createJsonHistory(parseJson(text));
        let shown = text;
        const apply = (changes: readonly TextChange[]) => (shown = applyTextChanges(shown, changes));
        const session = createEditorSession(history);
        session.connect();
        session.attach({ apply }, shown);
        for (const { type, at, length, insert } of edits) {
          const from = at % (shown.length + 1);
          const changes = [{ from, to: Math.min(from + length, shown.length), insert }];
          if (type === "type") {
            apply(changes);
            session.type(changes, "type");
          } else if (type === "run") session.run(changes);
          else if (type === "elsewhere") history.change(changes);
          else if (type === "replace") session.replace(insert);
          else if (type === "undo") session.undo();
          else session.redo();
          expect(shown).toBe(history.doc.text);
        }
      }),
    );
  });

  it("reports edits made here, and no others", () => {
    const onEdit = vi.fn();
    const history = createJsonHistory(parseJson("1"));
    const session = createEditorSession(history);
    session.listen(onEdit);
    session.connect();
    session.attach({ apply: () => {} }, "1");
    session.replace("2");
    history.change([{ from: 0, to: 1, insert: "3" }]);
    expect(onEdit).not.toHaveBeenCalled();
    session.undo();
    expect(onEdit).toHaveBeenCalledOnce();
  });
});

const readProblems = (text: string, path: (string | number)[] = []) =>
  readEditorProblems(parseJson(text), {
    checker: { check: () => [{ path, code: "custom", message: "not so" }] },
    duplicateMessage: (key) => `${key} again`,
  });

describe("problems of the text", () => {
  it("stand at their range, with line and column", () => {
    const text = '{\n  "a.b": { "n": 12 }\n}';
    expect(readProblems(text, ["a.b", "n"])).toMatchObject([
      { from: text.indexOf("12"), to: text.indexOf("12") + 2, line: 2, column: 17 },
    ]);
  });

  it("of something missing stand at what is around it", () => {
    expect(readProblems('{"a":{}}', ["a", "missing", 0])).toMatchObject([{ from: 5, to: 6 }]);
  });

  it("come from the checker only while the text is JSON", () => {
    expect(readProblems('{"a":').every((problem) => problem.code !== "custom")).toBe(true);
    expect(readProblems('{"a":')).not.toEqual([]);
  });

  it("of doubled keys are warnings at the key that does not count", () => {
    expect(readProblems('{"a":1,"a":2}')).toMatchObject([
      { code: "custom" },
      { code: "duplicate-key", severity: "warning", from: 1, to: 4 },
    ]);
  });
});
