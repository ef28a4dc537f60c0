import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { openaiChat } from "./fixtures/openaiChat.js";
import { part } from "./part.js";
import { said } from "./said.js";

const facts = { model: "gpt-x-1", time: "2023-11-14T22:13:20.000Z" };

it("reads a request's messages in order, each with its role, name and content", () => {
  const [developer, system, user] = said(openaiChat.request);
  expect(developer).toEqual({ role: "developer", name: "policy", parts: [part.text("Be brief.")] });
  expect(system).toEqual({ role: "system", parts: [part.text("And kind.")] });
  expect(user).toEqual({
    role: "user",
    name: "Ann",
    parts: [
      part.text("What is here?"),
      part.media("image", { url: "https://example.com/cat.png" }),
      part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }),
      part.media("audio", { data: "UklGRg==", mediaType: "audio/wav" }),
      part.media("file", { data: "JVBERi0=", mediaType: "application/pdf" }, { name: "a.pdf" }),
      part.media("file", { fileId: "file-1" }),
      part.raw({ type: "hologram", depth: 3 }),
    ],
  });
});

it("reads calls with and without an id, whatever their arguments are", () => {
  const { parts } = said(openaiChat.request)[3]!;
  expect(parts).toEqual([
    part.textCall("look", '{"id": 12345678901234567890}', { callId: "call_1" }),
    part.textCall("look", "{not json", { callId: "call_2" }),
    part.textCall("now", ""),
    part.textCall("maths", "4 + 4", { callId: "call_3" }),
  ]);
});

it("keeps empty and falsy results, and those of the legacy function call", () => {
  expect(said(openaiChat.request).slice(4, 9)).toEqual([
    { role: "tool", parts: [part.result("", { callId: "call_2" })] },
    {
      role: "tool",
      parts: [part.result([{ type: "text", text: "a cat" }], { callId: "call_1", parts: [part.text("a cat")] })],
    },
    { role: "tool", parts: [part.result("8", { callId: "call_3" })] },
    { role: "assistant", parts: [part.text(""), part.textCall("old", "{}")] },
    { role: "tool", sourceRole: "function", name: "old", parts: [part.result("0", { name: "old" })] },
  ]);
});

it("pairs calls and results by id, and those without by name", () => {
  const { messages } = readMessages(openaiChat.request);
  const calls = messages[3]!.parts.map((call) => pairToolCalls(messages).get(call.id));
  expect(calls).toEqual(["messages/5#0", "messages/4#0", undefined, "messages/6#0"]);
  expect(pairToolCalls(messages).get("messages/7#1")).toBe("messages/8#0");
});

it("reads refusals, and messages that say nothing", () => {
  expect(said(openaiChat.request).slice(10)).toEqual([
    { role: "assistant", parts: [part.refusal("Not that.")] },
    { role: "assistant", parts: [] },
    { role: "user", parts: [] },
    { role: "user", parts: [] },
  ]);
});

it("reads functions and custom tools", () => {
  expect(readMessages(openaiChat.request).tools).toMatchObject([
    { name: "look", description: "Looks.", parameters: { type: "object" } },
    { name: "maths", description: "Counts." },
  ]);
});

it("names only what it does not know as unread", () => {
  const { unread, format } = readMessages(openaiChat.request);
  expect(unread).toContainEqual([["messages", 2, "content", 6]]);
  expect(unread.filter(([path]) => path[1] !== 9)).toHaveLength(1);
  expect(format).toBe("openai.chat");
});

it("gives each choice its number and reason, and tokens to none of several", () => {
  const [first, second] = said(openaiChat.response);
  expect(first).toEqual({
    role: "assistant",
    choice: 0,
    meta: { ...facts, finishReason: "stop" },
    parts: [part.text("See a page."), part.citation({ title: "A page", url: "https://example.com/page" })],
  });
  expect(second).toMatchObject({ role: "assistant", choice: 1, meta: { ...facts, finishReason: "content_filter" } });
  expect(second?.meta).not.toHaveProperty("tokens");
});

it("reads what was spoken, as sound and as text", () => {
  expect(said(openaiChat.response)[1]?.parts).toEqual([
    part.refusal("I will not."),
    part.media("audio", { data: "SUQz", mediaType: "" }),
    part.text("Spoken words."),
  ]);
});

it("folds a stream into one message with its calls, facts and tokens", () => {
  expect(said(openaiChat.stream)).toEqual([
    {
      role: "assistant",
      choice: 0,
      meta: { ...facts, tokens: 9, finishReason: "tool_calls" },
      parts: [
        part.text("Hello."),
        part.textCall("look", '{"at": "door"}', { callId: "call_1" }),
        part.textCall("now", "", { callId: "call_2" }),
      ],
    },
  ]);
  expect(readMessages(openaiChat.stream)).toMatchObject({ format: "openai.chat", unread: [] });
});
