import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { isSelfContained } from "../../../src/messages/copy/isSelfContained.js";

describe("a text that leaves something open", () => {
  it.each([
    ["a code fence", "```js\nlet a = 1;"],
    ["a fence whose end is too short", "````\n```"],
    ["a fence whose end is of the other kind", "~~~\n```"],
    ["a fence whose end has words", "```\n``` js"],
    ["a fence whose end is quoted", "```\n> ```"],
    ["an HTML comment", "a\n\n<!-- note"],
    ["an element", "<details><summary>More</summary>"],
    ["a processing instruction", "<?php echo 1;"],
  ])("%s", (_name, text) => expect(isSelfContained(text)).toBe(false));
});

describe("a text that leaves nothing open", () => {
  it.each([
    ["words", "# Title\n\n- a\n- b"],
    ["fences", "```js\na\n```\n\n~~~\n```\n~~~"],
    ["a fence in a list", "1. Run\n   ```sh\n   npm i\n   ```\n2. Done"],
    ["a fence that begins in a list mark", "- ```js\n  a\n  ```"],
    ["a fence in a quote", "> ```\n> a\n> ```"],
    ["a longer end", "```\na\n`````"],
    ["code in a line", "Use ``` `a` ``` or `<div>` or `<!--`."],
    ["HTML in a fence", "```html\n<div>\n```"],
    ["closed HTML", "<details>\n\nmore\n\n</details>\n<!-- note -->"],
    ["empty text", ""],
  ])("%s", (_name, text) => expect(isSelfContained(text)).toBe(true));
});

it("a heading after a text that is self-contained is a heading, whatever the text holds", () => {
  const line = fc.constantFrom(
    "```",
    "~~~",
    "````",
    "```js",
    "- ```",
    "  ```",
    "    ```",
    "> ```",
    "1. a",
    "- a",
    "  ~~~",
    "words",
    "",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "`<pre>`",
    "<?",
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(isSelfContained(one));
      const last = fromMarkdown(`${one}\n\n### next\n`).children.at(-1);
      expect(last).toMatchObject({ type: "heading", depth: 3, children: [{ type: "text", value: "next" }] });
    }),
    { numRuns: 3000 },
  );
});
