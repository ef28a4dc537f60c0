import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeMarkdown } from "../../../src/components/ChatHistory/markdown/completeMarkdown.js";

const letters = (text: string) => text.replace(/\([^)]*\)?|[^a-z]/g, "");

describe("completeMarkdown", () => {
  it.each([
    ["emphasis that is open", "a **bold wo", "a **bold wo**"],
    ["emphasis before a space", "a **bold ", "a **bold** "],
    ["emphasis in emphasis", "**a *b", "**a *b***"],
    ["a closing mark that is half written", "a **bold*", "a **bold**"],
    ["struck words", "~~gone", "~~gone~~"],
    ["code", "run `npm te", "run `npm te`"],
    ["code with backticks in it", "``a ` b", "``a ` b``"],
    ["a word of a list", "- one\n- **two", "- one\n- **two**"],
    ["a heading", "# The **wa", "# The **wa**"],
    ["a cell", "|a|b|\n|-|-|\n|**c", "|a|b|\n|-|-|\n|**c**"],
  ])("closes %s", (_, text, complete) => {
    expect(completeMarkdown(text)).toBe(complete);
  });

  it.each([
    ["a mark that opens nothing yet", "a **", "a "],
    ["a backtick", "a `", "a "],
    ["a bracket, and shows its words", "see [the do", "see the do"],
    ["an address, and shows the words", "see [the docs](https://do", "see the docs"],
    ["words in brackets that may become a link", "see [the docs]", "see the docs"],
    ["an image", "see ![a pict", "see "],
    ["the mark of an image", "see !", "see "],
    ["a bullet", "text\n\n- one\n-", "text\n\n- one"],
    ["a number", "1. one\n2.", "1. one"],
    ["hashes", "text\n\n##", "text\n\n"],
    ["what may become an underline", "text\n--", "text"],
    ["the beginning of a fence", "text\n\n``", "text\n\n"],
    ["the head of a table", "text\n\n| a | b", "text\n\n"],
    ["the head of a table with half its rule", "| a | b |\n| -", ""],
    ["the end of a fence", "```js\ncode\n``", "```js\ncode\n"],
    ["a backslash", "a \\", "a "],
    ["a reference", "a &am", "a "],
  ])("holds back %s", (_, text, complete) => {
    expect(completeMarkdown(text)).toBe(complete);
  });

  it.each([
    ["plain words", "It costs 5 * 3 and snake_case stays."],
    ["a closed text", "**a** *b* `c` ~~d~~ [e](f) ![g](h)\n"],
    ["an open fence", "```js\nconst a = **b"],
    ["indented code", "text\n\n    a ** b"],
    ["a task", "- [ ] open"],
    ["a list after a closed paragraph", "**a\n\n- b"],
    ["code that holds marks", "`**`, and `[`"],
    ["a footnote", "text[^1] and more"],
    ["a table", "|a|b|\n|-|-|\n|c|d|"],
  ])("leaves %s as it is", (_, text) => {
    expect(completeMarkdown(text)).toBe(text);
  });

  it("keeps every word that a text begins with", () => {
    const words = fc.array(
      fc.constantFrom("word", "**bold**", "*soft*", "`code`", "[link](https://a.example)", "\n\n- "),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(200), (pieces, length) => {
        const text = pieces.join(" ").slice(0, length);
        expect(letters(completeMarkdown(text))).toBe(letters(text));
      }),
    );
  });

  it("takes no longer than the text asks for, whatever is open in it", () => {
    for (const piece of ["[", "*a ", "`a ``b ", "![", "**", "|a", "- ", "> ", "~~a"]) {
      const text = piece.repeat(4_000);
      expect(completeMarkdown(text).length).toBeLessThan(text.length * 3);
    }
  });
});
