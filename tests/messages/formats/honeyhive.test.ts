import { expect, it } from "vitest";
import { pairToolCalls, readConversation, readMessages } from "../../../src/messages/index.js";
import { honeyhive } from "./fixtures/honeyhive.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads calls in dotted keys, with and without JSON, each field at its key", () => {
  expect(said(honeyhive.inputs)[2]?.parts).toEqual([
    part.textCall("look", '{"at": "door"}', { callId: "call_1" }),
    part.textCall("look", "{not json", { callId: "call_2" }),
  ]);
  const [call] = readMessages(honeyhive.inputs).messages[2]!.parts;
  expect(call?.fields).toEqual({
    name: [[["chat_history", 2, "tool_calls.0.name"]]],
    input: [[["chat_history", 2, "tool_calls.0.arguments"]]],
    callId: [[["chat_history", 2, "tool_calls.0.id"]]],
  });
});

it("reads results that are text or null, and pairs them with those calls", () => {
  expect(said(honeyhive.inputs).slice(3, 6)).toEqual([
    { role: "tool", parts: [part.result("0", { callId: "call_1" })] },
    { role: "tool", parts: [part.result(null, { callId: "call_2" })] },
    { role: "assistant", parts: [part.text(""), part.call("now", {})] },
  ]);
  expect(pairToolCalls(readMessages(honeyhive.inputs).messages).size).toBe(2);
});

it("reads functions, their parameters as recorded", () => {
  expect(readMessages(honeyhive.inputs).tools).toMatchObject([
    { name: "look", description: "Looks.", parameters: '{"type": "object"}' },
  ]);
});

it("reads a session's history, then its output", () => {
  const { messages } = readConversation({ inputs: honeyhive.inputs, outputs: honeyhive.roleContent });
  expect(messages.map((message) => message.role)).toEqual(
    "system user assistant tool tool assistant assistant".split(" "),
  );
});

it.each([
  ["roleContent", part.text("A cat.")],
  ["contentOnly", part.text("A cat, said nobody.")],
  ["calls", part.textCall("look", "", { callId: "call_3" })],
  ["result", part.text("A cat, in the end.")],
  ["falsyResult", part.data(0)],
  ["objectResult", part.data({ animal: "cat", count: 0 })],
  ["text", part.text("A cat, in words.")],
  ["error", part.data("It broke.")],
] as const)("reads the output %s as the assistant's", (name, only) => {
  expect(said(honeyhive[name])).toMatchObject([{ role: "assistant", parts: [only] }]);
  expect(readMessages(honeyhive[name]).unread).toEqual([]);
});

it("reads generations as choices, with why each ended", () => {
  expect(said(honeyhive.generations)).toEqual([
    { role: "assistant", choice: 0, meta: { finishReason: "stop" }, parts: [part.text("A cat, or")] },
    { role: "assistant", choice: 1, parts: [part.text("a dog.")] },
  ]);
});
