import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { openinference } from "./fixtures/openinference.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads flattened messages in the order of their numbers, input before output", () => {
  expect(said(openinference.span).map(({ role, parts }) => ({ role, parts }))).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", parts: [part.text("What is here?"), part.media("image", { url: "https://example.com/cat.png" })] },
    {
      role: "assistant",
      parts: [part.textCall("look", '{"at": "door"}', { callId: "call_1" }), part.textCall("now", "{not json")],
    },
    { role: "tool", parts: [part.result("", { callId: "call_1" })] },
    { role: "assistant", parts: [part.text("A cat.")] },
  ]);
});

it("locates each field at its own key", () => {
  const { messages } = readMessages(openinference.span);
  expect(messages[1]?.fields?.role).toEqual([[["llm.input_messages.1.message.role"]]]);
  expect(messages[2]?.parts[0]?.fields?.input).toEqual([
    [["llm.input_messages.2.message.tool_calls.0.tool_call.function.arguments"]],
  ]);
  expect(pairToolCalls(messages).size).toBe(1);
});

it("reads tools from JSON text, and shows the span's values only where it has no messages", () => {
  expect(readMessages(openinference.span).tools).toMatchObject([
    { name: "look", description: "Looks.", parameters: { type: "object" } },
  ]);
  expect(said(openinference.values)).toEqual([
    { role: "user", parts: [part.text("Only a question?")] },
    { role: "assistant", parts: [part.text("Only an answer.")] },
  ]);
});

it.each(Object.entries(openinference))("marks every message of %s as OpenInference's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["openinference"]);
});
