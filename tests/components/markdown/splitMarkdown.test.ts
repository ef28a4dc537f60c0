import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/components/ChatHistory/markdown/parseMarkdown.js";
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

/** What our own parser makes of a text: its kinds, and the words of those that hold no others. */
function ownTree(text: string): unknown {
  const outline = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(outline).filter((one) => one !== undefined);
    if (typeof value !== "object" || value === null || !("type" in value)) return value;
    if (value.type === "space") return undefined;
    const { type, tokens, items, header, rows, text: words, depth, start } = value as Record<string, unknown>;
    const inside = [tokens, items, header, rows].filter(Boolean).map(outline);
    return {
      type,
      depth,
      start,
      inside,
      words: inside.length === 0 && typeof words === "string" ? words.trimEnd() : "",
    };
  };
  return outline(parseMarkdown(text));
}
/** Also empty items and numbers from others than 1. */
const itemTexts = fc
  .array(fc.constantFrom(...LINES, "- ", "-", "2. two", "2) two", "10.  ten", "7. ```", "7."), { maxLength: 12 })
  .map((lines) => lines.join("\n"));

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

const fence = (lines: number) => `\`\`\`ts\n${"const a = 1;\n".repeat(lines)}\`\`\`\n`;

describe("splitMarkdown and the parser", () => {
  it("read the parts as the whole", () => {
    fc.assert(
      fc.property(itemTexts, (text) => {
        expect(blocksOf(text).flatMap((block) => ownTree(block.text))).toEqual(ownTree(text));
      }),
      { numRuns: Number(process.env["RUNS"] ?? 3_000) },
    );
  });
});

describe("a long text", () => {
  it("falls into blocks that follow each other without a gap", () => {
    const text = `# Head\n\n${fence(2_000)}\n${"- item\n".repeat(5_000)}\n${"word ".repeat(9_000)}\n\n|a|b|\n|-|-|\n${"|1|2|\n".repeat(4_000)}`;
    const blocks = blocksOf(text);
    expect(blocks[0]?.offset).toBe(0);
    expect(blocks.at(-1)?.end).toBe(text.length);
    for (const [index, { end, text: own }] of blocks.entries()) {
      expect(own.length).toBeLessThan(17_000);
      if (index + 1 < blocks.length) expect(blocks[index + 1]?.offset).toBe(end);
    }
  });

  it("has pieces of code without its fences, and all of it to copy", () => {
    const blocks = blocksOf(`text\n${fence(2_000)}after`);
    const code = blocks.filter(({ kind }) => kind === "code");
    expect(code.map(({ text }) => text).join("")).toBe("const a = 1;\n".repeat(2_000));
    expect(code[0]).toMatchObject({ language: "ts", isContinued: false, wholeCode: "const a = 1;\n".repeat(2_000) });
    expect(blocks.at(-1)).toMatchObject({ kind: "markdown", text: "after" });
  });

  it("repeats the head of a table, and goes on with the numbers of a list", () => {
    const table = blocksOf(`|a|b|\n|-|-|\n${"|1|2|\n".repeat(4_000)}`);
    expect(new Set(table.slice(1).map(({ before }) => before))).toEqual(new Set(["|a|b|\n|-|-|\n"]));
    const list = blocksOf(Array.from({ length: 4_000 }, (_, index) => `${index + 1}. item\n`).join(""));
    expect(list.length).toBeGreaterThan(2);
    for (const { text } of list) expect(text).toMatch(/^\d+\. item\n/);
  });

  it("brings the definitions it uses to each block", () => {
    const text = `[a]: https://a.example\n[^n]: A note\n\n    of two lines\n\n${"word\n\n".repeat(10_000)}See [b][A] and[^N]\n`;
    const last = blocksOf(text).at(-1);
    expect(last?.before).toBe("[a]: https://a.example\n[^n]: A note\n\n    of two lines\n\n");
    expect(blocksOf(text)[5]?.before).toBe("");
  });

  it("stays whole up to 50,000 characters when it has definitions", () => {
    expect(blocksOf(`[a]: https://a.example\n\n${"word\n\n".repeat(8_000)}[a]`)).toHaveLength(1);
  });
});

describe("a growing text", () => {
  it("falls into the same blocks as the whole does", () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 6 }), (text, steps) => {
        let length = 0;
        let split = splitMarkdown("");
        for (const step of steps) {
          length += step;
          split = splitMarkdown(text.slice(0, length), split);
          expect(split.blocks).toEqual(blocksOf(text.slice(0, length)));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps all blocks but the last two", () => {
    const text = "word\n\n".repeat(100);
    const before = splitMarkdown(text);
    const { blocks } = splitMarkdown(`${text}more`, before);
    expect(blocks.slice(0, 98).every((block, index) => block === before.blocks[index])).toBe(true);
  });

  it("is read anew when it is another text", () => {
    const before = splitMarkdown("one\n\ntwo\n\nthree\n\nfour");
    expect(splitMarkdown("One\n\ntwo\n\nthree\n\nfour and", before).blocks).toEqual(
      blocksOf("One\n\ntwo\n\nthree\n\nfour and"),
    );
  });
});
