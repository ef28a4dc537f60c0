import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitInvisible } from "../../src/ui/index.js";

const marks = (text: string) =>
  splitInvisible(text)
    .filter((piece) => piece.kind === "mark")
    .map((piece) => piece.text);

describe("splitInvisible", () => {
  it.each([
    ["right-to-left override", "invoice_\u202Efdp.exe", ["U+202E"]],
    ["zero width space", "pass\u200Bword", ["U+200B"]],
    ["null and escape", "a\0b\u001B[31m", ["U+0000", "U+001B"]],
    ["lone surrogate", "a\uD83D", ["U+D83D"]],
    ["byte order mark", "\uFEFFa", ["U+FEFF"]],
    ["tag characters outside a flag", "a\u{E0041}", ["U+E0041"]],
    ["joiner between ASCII letters", "pass\u200Dword", ["U+200D"]],
    ["a carriage return alone", "a\rb", ["U+000D"]],
  ])("marks a %s", (_, text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    ["an emoji family", "👩‍👩‍👧"],
    ["Persian with a non-joiner", "می‌خواهم"],
    ["the flag of England", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["a red heart", "❤️"],
    ["line ends and tabs", "a\r\nb\nc\td"],
  ])("leaves %s alone", (_, text) => {
    expect(splitInvisible(text)).toEqual([{ kind: "text", text }]);
  });

  it("keeps every character that it does not mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const joined = splitInvisible(text)
          .map((piece) =>
            piece.kind === "mark" ? String.fromCodePoint(parseInt(piece.text.slice(2), 16)) : piece.text,
          )
          .join("");
        expect(joined).toBe(text);
      }),
    );
  });

  it("writes line ends, quotes and backslashes as JSON does when asked for one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        const joined = splitInvisible(text, true)
          .map((piece) => piece.text)
          .join("");
        expect(`"${joined}"`).toBe(JSON.stringify(text));
      }),
    );
  });
});
