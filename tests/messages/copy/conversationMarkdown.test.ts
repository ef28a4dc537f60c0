import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { conversationMarkdown } from "../../../src/messages/copy/conversationMarkdown.js";
import { anyMessages, withIds, type PartDraft } from "./anyMessages.js";

/** The Markdown of one user message without its heading. */
const body = (...parts: readonly PartDraft[]): string =>
  conversationMarkdown(withIds([{ role: "user", parts }])).replace("### user\n\n", "");

it("has a heading for each message, texts as they are, tool data in fences", () => {
  const markdown = conversationMarkdown(
    withIds([
      { role: "user", name: "Ada", parts: [{ kind: "text", text: "# Task\n\n```js\n1\n```" }] },
      {
        role: "assistant",
        meta: { model: "gpt_5", time: "2025-11-25T10:00:00Z", tokens: 3 },
        parts: [
          { kind: "reasoning", state: "text", text: "One\n\ntwo" },
          { kind: "text", text: "I will look." },
          { kind: "tool-call", name: "look", callId: "c", input: {}, inputText: '{"id": 12345678901234567890}' },
        ],
      },
      { role: "tool", parts: [{ kind: "tool-result", callId: "c", output: "```\nfenced" }] },
    ]),
  );
  expect(markdown).toBe(`### user · Ada

# Task

\`\`\`js
1
\`\`\`

### assistant · gpt\\_5 · 2025-11-25T10:00:00Z

> **Reasoning**
> 
> One
> 
> two

I will look.

**Tool call** \`look\`, \`c\`

\`\`\`json
{"id": 12345678901234567890}
\`\`\`

### tool

**Tool result** \`look\`, \`c\`

\`\`\`\`
\`\`\`
fenced
\`\`\`\`
`);
});

it("takes the level of its headings", () => {
  expect(conversationMarkdown(withIds([{ parts: [] }]), { headingLevel: 2 })).toBe("## user\n");
});

it("of no messages is empty", () => expect(conversationMarkdown([])).toBe(""));

describe("parts", () => {
  it.each<[string, PartDraft, string]>([
    ["an empty text", { kind: "text", text: "" }, "**Text** empty\n"],
    ["a refusal", { kind: "refusal", text: "No." }, "**Refusal**\n\nNo.\n"],
    [
      "hidden reasoning",
      { kind: "reasoning", state: "encrypted", text: "" },
      "> **Reasoning** encrypted by the provider\n",
    ],
    [
      "reasoning with Windows line ends",
      { kind: "reasoning", state: "text", text: "a\r\nb" },
      "> **Reasoning**\n> \n> a\n> b\n",
    ],
    [
      "an image's address",
      { kind: "image", source: { url: "https://example.com/a b.png" }, name: "a`b" },
      "**Image** ``a`b``, [https://example.com/a b.png](<https://example.com/a%20b.png>)\n",
    ],
    [
      "bytes",
      { kind: "file", source: { data: "AAAA", mediaType: "application/pdf" } },
      "**File** application/pdf, 3 bytes inline\n",
    ],
    ["a file id", { kind: "file", source: { fileId: "file-1" } }, "**File** file id, `file-1`\n"],
    [
      "a document as text",
      { kind: "file", source: { text: "Dear", mediaType: "text/plain" } },
      "**File** text/plain\n\n```\nDear\n```\n",
    ],
    [
      "a citation",
      { kind: "citation", title: "A [b]", url: "mailto:a@example.com", text: "said" },
      "> **Citation** [A \\[b\\]](<mailto:a@example.com>)\n> \n> said\n",
    ],
    [
      "a citation whose address is no link",
      { kind: "citation", title: "A", url: "javascript:alert(1)" },
      "> **Citation** A `javascript:alert(1)`\n",
    ],
    ["data", { kind: "data", value: 0 }, "**Data**\n\n```json\n0\n```\n"],
    ["a raw part", { kind: "raw", value: null }, "**Not understood**\n\n```json\nnull\n```\n"],
    ["an empty output", { kind: "tool-result", output: "" }, "**Tool result** empty\n"],
    ["no output", { kind: "tool-result", output: undefined }, "**Tool result**\n"],
  ])("%s", (_name, part, markdown) => expect(body(part)).toBe(markdown));

  it("of a result with media follow the result", () => {
    const [{ parts } = { parts: [] }] = withIds([
      {
        parts: [
          { kind: "text", text: "seen" },
          { kind: "image", source: { url: "https://example.com/a" } },
        ],
      },
    ]);
    expect(body({ kind: "tool-result", name: "look", output: ["as recorded"], parts })).toBe(
      "**Tool result** `look`\n\nseen\n\n**Image** [https://example.com/a](<https://example.com/a>)\n",
    );
  });
});

describe("a text that would take in what follows", () => {
  it.each([
    ["an open fence", "Look:\n```js\nlet a", "```"],
    ["an open comment", "a\n<!-- b", "``"],
  ])("%s is put into a fence, its bytes as they are", (_name, text, run) => {
    expect(body({ kind: "text", text })).toBe(`\`${run}markdown\n${text}\n\`${run}\n`);
  });
});

it("has one heading of its own for each message, in any conversation", () => {
  fc.assert(
    fc.property(anyMessages, (messages) => {
      const tree = fromMarkdown(conversationMarkdown(messages));
      expect(tree.children.filter(({ type }) => type === "heading")).toHaveLength(messages.length);
    }),
    { numRuns: 400 },
  );
});

it("writes no HTML, and no links but http, https and mailto, for any names and addresses", () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      "<b>",
      "](x)",
      "javascript:x",
      " https://a.example/>",
      "data:text/html,x",
      "`",
      "``a",
      "a\nb",
      "### x",
      "\\",
      "![x](y)",
      "https://a.example/<>\\)",
    ),
    fc.string(),
  );
  const part = fc.oneof(
    fc.record({ kind: fc.constant("citation" as const), title: nasty, url: nasty }, { requiredKeys: ["kind"] }),
    fc.record({ kind: fc.constant("image" as const), name: nasty, source: fc.record({ url: nasty }) }),
    fc.record({ kind: fc.constant("tool-call" as const), name: nasty, callId: nasty, input: nasty }),
  );
  fc.assert(
    fc.property(nasty, nasty, fc.array(part, { maxLength: 3 }), (role, name, parts) => {
      const tree = fromMarkdown(conversationMarkdown(withIds([{ role, name, parts }])));
      const seen: string[] = [];
      const walk = (node: { type: string; url?: string; children?: object[] }): void => {
        seen.push(node.type);
        if (node.url !== undefined) expect(node.url).toMatch(/^(https?:|mailto:)/i);
        for (const child of node.children ?? [])
          if ("type" in child && typeof child.type === "string") walk({ ...child, type: child.type });
      };
      walk(tree);
      expect(seen.filter((type) => type === "html" || type === "image")).toEqual([]);
      expect(seen.filter((type) => type === "heading")).toHaveLength(1);
      expect(tree.children.filter(({ type }) => type === "code")).toHaveLength(
        parts.filter((one) => "input" in one && one.input !== "").length,
      );
    }),
    { numRuns: 1000 },
  );
});
