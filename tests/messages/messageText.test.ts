import { expect, it } from "vitest";
import { messageText, readMessages } from "../../src/messages/index.js";
import { kitchenSink } from "./kitchenSink.js";

const texts = (value: unknown): string[] => readMessages(value).messages.map(messageText);

it("has what a message says, calls and returns, in order and without media bytes", () => {
  const [, , blocks, calls, , result] = texts(kitchenSink);
  expect(blocks?.split("\n").slice(0, 4)).toEqual(["a bare string", "and this?", "https://example.com/a.png", "a.pdf"]);
  expect(blocks).not.toContain("iVBORw0KGgo");
  expect(calls).toContain('look\n{"id": 12345678901234567890}');
  expect(result).toBe('[{"type":"text","text":"a cat"}]');
});
it.each([
  [0, "0"],
  [false, "false"],
  [null, "null"],
  [[], "[]"],
])("has falsy results: %j", (content, text) => {
  expect(texts([{ role: "tool", content }])).toEqual([text]);
});
it("has values at any depth, as JSON.stringify writes them", () => {
  const nested = { a: [1, { b: null }], "": "x", __c: [[], {}] };
  const depth = 50_000;
  const open = '{"a":['.repeat(depth);
  const deep: unknown = JSON.parse(`${open}${JSON.stringify(nested)}${"]}".repeat(depth)}`);
  const [text] = texts([{ role: "tool", content: deep }]);
  expect(text).toBe(`${open}${JSON.stringify(nested)}${"]}".repeat(depth)}`);
});
it("has big integers that a host reads as bigint", () => {
  expect(texts({ role: "tool", content: { n: 12345678901234567890n } })).toEqual(['{"n":"12345678901234567890"}']);
});
