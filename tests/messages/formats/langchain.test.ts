import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { langchain } from "./fixtures/langchain.js";
import { part } from "./part.js";
import { said } from "./said.js";

const look = { callId: "call_1" };
const roles = (value: unknown) => said(value).map(({ role, sourceRole }) => [role, sourceRole]);

it("reads roles by type and by class", () => {
  expect(roles(langchain.dicts)).toEqual([
    ["system", undefined],
    ["user", "human"],
    ["assistant", "ai"],
    ["tool", undefined],
    ["assistant", "ai"],
    ["tool", undefined],
    ["assistant", "ai"],
    ["tool", "function"],
    ["assistant", "AIMessageChunk"],
  ]);
  expect(roles(langchain.serialised)).toEqual([
    ["system", "SystemMessage"],
    ["user", "HumanMessage"],
    ["assistant", "AIMessage"],
    ["tool", "ToolMessage"],
  ]);
});

it("reads media of its own blocks and of OpenAI's, each once", () => {
  expect(said(langchain.dicts)[1]?.parts).toEqual([
    part.text("What is here?"),
    part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }),
    part.media("image", { url: "https://example.com/cat.png" }),
    part.media("file", { url: "https://example.com/a.pdf" }, { mediaType: "application/pdf" }),
  ]);
});

it("reads a call once that additional_kwargs repeats, with the message's facts", () => {
  expect(said(langchain.dicts)[2]).toEqual({
    role: "assistant",
    sourceRole: "ai",
    meta: { model: "gpt-x-1", tokens: 4, finishReason: "tool_calls" },
    parts: [part.text(""), part.call("look", { at: "door" }, look)],
  });
});

it("reads a call that only additional_kwargs holds", () => {
  expect(said(langchain.wrapped)).toEqual([
    { role: "user", sourceRole: "human", parts: [part.text("Hi")] },
    { role: "assistant", sourceRole: "ai", parts: [part.text(""), part.textCall("look", '{"at": "door"}', look)] },
    { role: "tool", parts: [part.result("[]", look)] },
  ]);
});

it("reads results as recorded, empty ones and errors, without artifacts that are not there", () => {
  const turns = said(langchain.dicts);
  expect(turns[3]).toEqual({ role: "tool", name: "look", parts: [part.result("", { ...look, name: "look" })] });
  expect(turns[5]).toEqual({ role: "tool", parts: [part.result("It broke.", { callId: "call_2", isError: true })] });
  expect(turns[7]?.parts).toEqual([part.result("0", { name: "old" })]);
  expect(pairToolCalls(readMessages(langchain.dicts).messages).size).toBe(2);
});

it("reads content blocks: reasoning, text, calls", () => {
  expect(said(langchain.dicts)[4]?.parts).toEqual([
    part.reasoning("Look again."),
    part.text("Once more."),
    part.call("look", {}, { callId: "call_2" }),
  ]);
});

it("shows a call whose arguments could not be parsed", () => {
  expect(said(langchain.dicts)[6]?.parts[1]).toMatchObject({
    kind: "tool-call",
    name: "look",
    callId: "call_3",
    input: "{not json",
  });
});

it("reads what a class was serialised with", () => {
  expect(said(langchain.serialised).slice(2)).toEqual([
    {
      role: "assistant",
      sourceRole: "AIMessage",
      meta: { model: "gpt-x-1", finishReason: "tool_calls" },
      parts: [part.reasoning("Look."), part.text("Looking."), part.call("look", { at: "door" }, look)],
    },
    { role: "tool", sourceRole: "ToolMessage", parts: [part.result("0", look)] },
  ]);
});

it("finds the messages in a state of LangGraph, and names what stands beside them", () => {
  const { messages, unread } = readMessages(langchain.state);
  expect(messages.map(({ role, at }) => [role, at])).toEqual([
    ["user", [["channel_values", "messages", 0]]],
    ["assistant", [["channel_values", "messages", 1]]],
  ]);
  expect(unread).toContainEqual([["channel_values", "notes"]]);
});

it.each(Object.entries(langchain))("marks every message of %s as LangChain's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["langchain"]);
});
