import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { splitMarkdown } from "../../../src/components/ChatHistory/markdown/splitMarkdown.js";

/** The tree of CommonMark with GFM, tags off, without positions, and without the blank lines a fence in a list may end with. */
function treeOf(text: string): unknown[] {
  const { children } = fromMarkdown(text, {
    extensions: [{ disable: { null: ["htmlFlow", "htmlText"] } }, gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return JSON.parse(
    JSON.stringify(children, function (this: { type?: string }, key, value: unknown) {
      if (key === "position") return undefined;
      return key === "value" && this.type === "code" && typeof value === "string" ? value.trimEnd() : value;
    }),
  );
}
const blocksOf = (text: string) => splitMarkdown(text).blocks;

/** No empty items, and numbers from 1: micromark does not begin a list with others right after code, which CommonMark does. */
const LINES = [
  "",
  "",
  "",
  " ",
  "\t",
  "text",
  "more *text",
  " text",
  "  text",
  "   text",
  "    code",
  "\tcode",
  "# head",
  "===",
  "---",
  "- - -",
  "* * *",
  "- a",
  "* b",
  "+ c",
  "1. one",
  " - x",
  "  - y",
  "   - z",
  "-\ttab",
  "-     deep",
  "- ```",
  "- # head",
  "1. ```js",
  "> q",
  ">",
  "> ```",
  "> - a",
  "- > a",
  "```",
  " ```",
  "  ```",
  "   ```",
  "    ```",
  "```js",
  "````",
  "~~~",
  "~~~ a`b",
  "``` a`b",
  "```` `",
  "|a|b|",
  "|-|-|",
  "a | b",
  "<div>",
  "</div>",
  "- [ ] task",
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("\n", "\n", "\n", "\r\n", "\n\n", "\r")), {
    maxLength: 14,
  })
  .map((lines) => lines.map(([line, end]) => line + end).join(""));

describe("splitMarkdown", () => {
  it("cuts only where the parts parse as the whole does", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        expect(blocks.map((block) => block.text).join("")).toBe(text);
        expect(blocks.flatMap((block) => treeOf(block.text))).toEqual(treeOf(text));
      }),
      { numRuns: Number(process.env["RUNS"] ?? 3_000) },
    );
  });
});
