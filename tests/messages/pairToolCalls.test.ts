import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../src/messages/index.js";

/** A list of messages; pairs as [index of the call's message, its place in it, index of the result's message]. */
function pairs(messages: readonly object[]): string[] {
  return [...pairToolCalls(readMessages(messages).messages)].map(([call, result]) => `${call} → ${result}`);
}
const call = (...calls: readonly { id?: string; name?: string }[]) => ({
  role: "assistant",
  tool_calls: calls.map(({ id, name = "f" }) => ({
    ...(id !== undefined && { id }),
    function: { name, arguments: "{}" },
  })),
});
const result = (id?: string, name?: string) => ({
  role: "tool",
  content: "x",
  ...(id !== undefined && { tool_call_id: id }),
  ...(name !== undefined && { name }),
});

it("pairs by call id, in whatever order the results come", () => {
  expect(pairs([call({ id: "a" }, { id: "b" }), result("b"), result("a")])).toEqual(["0#1 → 1#0", "0#0 → 2#0"]);
});
it("pairs the latest call of an id that is used again", () => {
  expect(pairs([call({ id: "a" }), call({ id: "a" }), result("a"), call({ id: "a" }), result("a")])).toEqual([
    "1#0 → 2#0",
    "3#0 → 4#0",
  ]);
});
it("pairs calls that share an id in one message by order", () => {
  expect(pairs([call({ id: "" }, { id: "" }), result(""), result("")])).toEqual(["0#0 → 1#0", "0#1 → 2#0"]);
});
it("pairs by name, then by order, where ids are missing", () => {
  expect(pairs([call({ name: "f" }, { name: "g" }), result(undefined, "g"), result()])).toEqual([
    "0#1 → 1#0",
    "0#0 → 2#0",
  ]);
  expect(
    pairs([
      { role: "assistant", function_call: { name: "f", arguments: "{}" } },
      { role: "function", name: "f", content: "1" },
    ]),
  ).toEqual(["0#0 → 1#0"]);
});
it("leaves alone results that come before their call, answer an unknown id, or come twice", () => {
  expect(pairs([result("a"), call({ id: "a" }), result("z"), result("a"), result("a")])).toEqual(["1#0 → 3#0"]);
});
