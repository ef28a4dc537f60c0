import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { openaiRealtime } from "./fixtures/openaiRealtime.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads the conversation that the events of both sides build, each item once", () => {
  expect(said(openaiRealtime.stream).map(({ role, parts }) => ({ role, parts }))).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", parts: [part.text("What is here?")] },
    { role: "user", parts: [part.text("And there?")] },
    { role: "assistant", parts: [part.text("A cat.")] },
    { role: "assistant", parts: [part.textCall("look", '{"at": "sea"}', { callId: "call_1" })] },
    { role: "tool", parts: [part.result("0", { callId: "call_1" })] },
  ]);
  expect(pairToolCalls(readMessages(openaiRealtime.stream).messages).size).toBe(1);
});

it("reads the session's tools, and marks every message as of the Realtime API", () => {
  const { messages, tools, format, unread } = readMessages(openaiRealtime.stream);
  expect(tools).toMatchObject([{ name: "look", description: "Looks." }]);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["openai.realtime"]);
  expect(unread).toEqual([]);
});
