import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeReferences } from "../../../src/components/ChatHistory/markdown/decodeReferences.js";
import { footnoteOrder } from "../../../src/components/ChatHistory/markdown/footnoteOrder.js";
import { locateTexts } from "../../../src/components/ChatHistory/markdown/locateTexts.js";
import { parseMarkdown } from "../../../src/components/ChatHistory/markdown/parseMarkdown.js";

const kinds = (text: string) => parseMarkdown(text).map(({ type }) => type);

describe("parseMarkdown", () => {
  it.each([
    ["a paragraph", "text\n<div>\nmore"],
    ["an item", "- a\n<div>\n  b"],
    ["a quote", "> a\n<div>\n> b"],
    ["a table", "|a|b|\n|-|-|\n<div>|c"],
    ["a heading", "text\n<div>\n==="],
    ["a comment", "<!-- a\nb -->"],
  ])("takes no tag for the end of %s", (_, text) => {
    expect(parseMarkdown(text)).toHaveLength(1);
    expect(kinds(text)).not.toContain("html");
  });

  it("reads emphasis beside and between tags", () => {
    const [paragraph] = parseMarkdown("<b *x*> and <a href='*y*'>");
    expect(JSON.stringify(paragraph).match(/"type":"em"/g)).toHaveLength(2);
  });

  it("numbers footnotes by their first use, those without a use last", () => {
    const { numbers } = footnoteOrder(
      parseMarkdown("b[^b] a[^a] b[^B] [^none]\n\n[^c]: c\n[^a]: a\n[^b]: b\n\n    more"),
    );
    expect([...numbers]).toEqual([
      ["B", 1],
      ["A", 2],
      ["C", 3],
    ]);
  });

  it("never throws and always ends", () => {
    const pieces = fc.constantFrom(
      "[^1]",
      "[^1]: ",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "    ",
      "a",
      "*",
      "|",
      "-",
      "`",
      "~~~",
      "<a>",
      "\t",
      "\r\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (text) => {
        expect(Array.isArray(parseMarkdown(text.join("")))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("locateTexts", () => {
  it("finds each text where the source has it, also in lists and quotes", () => {
    const source = "- one **two** [a](a)\n\n> three\n> a `a` four\n\n|a|b|\n|-|-|\n|five|a|";
    for (const { token, start, isVerbatim } of locateTexts(parseMarkdown(source), source))
      if (isVerbatim) expect(source.slice(start, start + token.raw.length)).toBe(token.raw);
    const starts = locateTexts(parseMarkdown(source), source).map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toContain(source.indexOf("two"));
    expect(starts).toContain(source.indexOf("five"));
  });
});

describe("decodeReferences", () => {
  it.each([
    ["&amp;lt; &lt;b&gt; &quot;", '&lt; <b> "'],
    ["&#65;&#x42;&#X43;", "ABC"],
    ["&mdash;&nbsp;&hellip;", "—\u00A0…"],
    ["&#0; &#xD800; &#x110000; &#7;", "\uFFFD \uFFFD \uFFFD \uFFFD"],
    ["&unknown; &constructor; &amp &#; AT&T", "&unknown; &constructor; &amp &#; AT&T"],
  ])("reads %s", (text, decoded) => {
    expect(decodeReferences(text)).toBe(decoded);
  });
});
