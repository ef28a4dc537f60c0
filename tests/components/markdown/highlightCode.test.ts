import { describe, expect, it } from "vitest";
import { highlightCode } from "../../../src/components/ChatHistory/markdown/highlight/highlightCode.js";
import { knownLanguage } from "../../../src/components/ChatHistory/markdown/highlight/knownLanguage.js";
import { codeSamples } from "../../../stories/fixtures/codeSamples.js";

const known = codeSamples.flatMap(([name, code]) => {
  const language = knownLanguage(name);
  return language === undefined ? [] : [{ name, language, code }];
});

describe("highlightCode", () => {
  it.each(known)("tells apart what $name code is made of, and changes no character", ({ language, code }) => {
    const pieces = highlightCode(code, language);
    expect(pieces.map(({ text }) => text).join("")).toBe(code);
    expect(new Set(pieces.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  it("changes no character of what is no code of the language", () => {
    const text = "</script> \u202E ${`'\"}\n&lt; -- /* #";
    for (const { language } of known)
      expect(
        highlightCode(text, language)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
  });
});

describe("knownLanguage", () => {
  it.each([
    ["TS", "typescript"],
    ["py", "python"],
    ["html", "xml"],
    ["sh", "bash"],
  ])("takes %s for %s", (name, language) => {
    expect(knownLanguage(name)).toBe(language);
  });

  it.each(["", "brainfuck", "constructor", "__proto__"])("does not know %j", (name) => {
    expect(knownLanguage(name)).toBeUndefined();
  });
});
