import * as fc from "fast-check";
import { expect, it } from "vitest";
import { conversationText } from "../../../src/messages/copy/conversationText.js";
import type { Message } from "../../../src/messages/index.js";
import { stringLeaves } from "../support.js";
import { anyMessages, withIds } from "./anyMessages.js";

it("has a heading for each message and an empty line between parts", () => {
  const text = conversationText(
    withIds([
      {
        role: "user",
        name: "Ada",
        parts: [
          { kind: "text", text: "What is this?\n\n- really" },
          { kind: "image", source: { data: "A".repeat(16_000), mediaType: "image/png" }, name: "a.png" },
          { kind: "image", source: { url: "https://example.com/b.png" } },
        ],
      },
      {
        role: "assistant",
        choice: 1,
        parts: [
          { kind: "reasoning", state: "summary", text: "Look first." },
          { kind: "tool-call", name: "look", callId: "c", input: { id: 1 }, inputText: '{"id": 12345678901234567890}' },
        ],
      },
      { role: "tool", parts: [{ kind: "tool-result", callId: "c", output: { seen: "cat" }, isError: true }] },
      { role: "assistant", parts: [{ kind: "raw", value: [0] }] },
      { role: "assistant", parts: [] },
    ]),
  );
  expect(text).toBe(`--- user (Ada) ---
What is this?

- really

[Image: a.png, image/png, 12 kB inline]

[Image: https://example.com/b.png]

--- assistant, choice 1 ---
[Reasoning: summary]
Look first.

[Tool call: look, c]
{"id": 12345678901234567890}

--- tool ---
[Tool result: look, c, error]
{
  "seen": "cat"
}

--- assistant ---
[Not understood]
[
  0
]

--- assistant ---
`);
});

it.each([
  [0, "[Tool result]\n0\n"],
  [false, "[Tool result]\nfalse\n"],
  [null, "[Tool result]\nnull\n"],
  ["", "[Tool result: empty]\n"],
])("shows the output %j", (output, shown) => {
  expect(conversationText(withIds([{ role: "tool", parts: [{ kind: "tool-result", output }] }]))).toBe(
    `--- tool ---\n${shown}`,
  );
});

it("says that a text is empty", () => {
  expect(conversationText(withIds([{ role: "user", parts: [{ kind: "text", text: "" }] }]))).toBe(
    "--- user ---\n[Text: empty]\n",
  );
});

it("names data URLs of any kind without their content", () => {
  const url = "data:image/svg+xml,%3Csvg%3E";
  expect(conversationText(withIds([{ role: "user", parts: [{ kind: "image", source: { url } }] }]))).toBe(
    "--- user ---\n[Image: image/svg+xml, 28 bytes inline]\n",
  );
});

it("of no messages is empty", () => expect(conversationText([])).toBe(""));

it("drops nothing that any part says, but the bytes of media", () => {
  fc.assert(
    fc.property(anyMessages, (messages) => {
      const text = conversationText(messages);
      for (const { name, parts } of messages) {
        if (name !== undefined) expect(text).toContain(name);
        for (const part of parts) {
          const { id: _id, at: _at, kind: _kind, ...said } = part;
          const blocks = part.kind === "tool-result" && part.parts?.some((block) => "source" in block);
          for (const { path, text: one } of stringLeaves(blocks ? {} : said)) {
            if (path[0] === "parts") continue;
            if (["state", "data", "name", "callId"].includes(String(path.at(-1)))) continue;
            expect(text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)), one).toBe(true);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

it("is there for values of any depth", () => {
  const depth = 20_000;
  const value: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
  expect(conversationText(withIds([{ role: "user", parts: [{ kind: "raw", value }] }]))).toContain("[".repeat(depth));
});

it("shows a part of a host's own kind as recorded", () => {
  const messages: Message[] = JSON.parse(
    JSON.stringify(withIds([{ parts: [{ kind: "data", value: "mine" }] }])).replace('"data"', '"hologram"'),
  );
  expect(conversationText(messages)).toMatch(/^--- user ---\n\[Not understood\]\n\{[^]*"mine"/);
});
