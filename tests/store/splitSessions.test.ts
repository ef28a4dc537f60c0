import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSessions } from "../../src/store/index.js";

const texts = (text: string, file = "") => splitSessions(text, file).parts.map(({ from, to }) => text.slice(from, to));
const layoutOf = (text: string, file = "") => splitSessions(text, file).layout;
const session = fc.record({ sessionName: fc.string(), inputs: fc.dictionary(fc.string(), fc.jsonValue()) });

describe("splitSessions", () => {
  it("takes an object as one session, with everything around it", () => {
    const text = '\uFEFF {"source":"a"}\r\n';
    expect(texts(text)).toEqual([text]);
    expect(splitSessions(text)).toMatchObject({ layout: "one", problems: [], parts: [{ line: 1, column: 1 }] });
  });

  it("finds each item of a list of sessions, exactly as written", () => {
    fc.assert(
      fc.property(fc.array(session, { minLength: 1 }), fc.constantFrom(0, 1, 2, "\t"), (sessions, indent) => {
        const found = texts(JSON.stringify(sessions, null, indent));
        expect(found.map((text) => JSON.parse(text))).toEqual(JSON.parse(JSON.stringify(sessions)));
      }),
    );
  });

  it("finds one session a line, whatever the line ends, and passes over blank lines", () => {
    fc.assert(
      fc.property(
        fc.array(session, { minLength: 2 }),
        fc.constantFrom("\n", "\r\n", "\n\n", "\n \t\n"),
        (sessions, end) => {
          const lines = sessions.map((one) => JSON.stringify(one));
          expect(texts(lines.join(end), "a.jsonl")).toEqual(lines);
          expect(texts(`\uFEFF${lines.join(end)}${end}`, "a.json")).toEqual(lines);
        },
      ),
    );
  });

  it("says where each session begins", () => {
    expect(splitSessions('[\n  {"source":"a"},\n  {"source":"b"}]').parts).toMatchObject([
      { place: 1, line: 2, column: 3 },
      { place: 2, line: 3, column: 3 },
    ]);
    expect(splitSessions('{"source":"a"}\n\n{"source":"b"}').parts).toMatchObject([
      { place: 1, line: 1, column: 1 },
      { place: 2, line: 3, column: 1 },
    ]);
  });

  it("keeps a broken line among the others, as text", () => {
    expect(texts('{"a":1}\n{"b":\n{"c":3}', "x.ndjson")).toEqual(['{"a":1}', '{"b":', '{"c":3}']);
  });

  it("reads a file named as lines by its content when it holds one pretty-printed session", () => {
    expect(layoutOf('{\n  "source": "a"\n}', "one.jsonl")).toBe("one");
  });

  it("opens the whole sessions of a truncated list and says where it breaks off", () => {
    const text = '[{"source":"a"},\n{"source":{}},\n{"source":{}';
    expect(texts(text)).toEqual(['{"source":"a"}', '{"source":{}}']);
    expect(splitSessions(text, "x.json").problems).toMatchObject([
      { code: "not-json", file: "x.json", line: 3, column: 13 },
    ]);
  });

  it.each([
    ["a truncated session", '{"source":"a","inputs":{'],
    ["a list without a whole session", '[{"source":"a"'],
    ["an empty list", "[]"],
    ["a list without objects", "[1, 2]"],
    ["a list of messages", '[{"role":"user","content":"hi"},{"role":"assistant","content":"yes"}]'],
    ["a scalar", "42"],
    ["words", "not json"],
  ])("opens %s as one text", (_name, text) => {
    expect(texts(text)).toEqual([text]);
  });

  it("takes a list of sessions that have a role key for what it is", () => {
    expect(layoutOf('[{"role":"x","inputs":{}},{"role":"y","outputs":{}}]')).toBe("array");
  });

  it.each([
    ["", "an empty file"],
    ["\uFEFF", "an empty file"],
    [" \r\n\t", "only white space"],
  ])("says that %j holds nothing", (text, found) => {
    expect(splitSessions(text, "x.json")).toMatchObject({
      parts: [],
      problems: [{ code: "empty", found, file: "x.json" }],
    });
  });

  it("gives only ascending parts inside the text, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'[]{},:"\\a1 \n\r\uFEFF') }),
        fc.constantFrom("a.json", "a.jsonl"),
        (text, file) => {
          let last = 0;
          for (const { from, to } of splitSessions(text, file).parts) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
