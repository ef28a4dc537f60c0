import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { ollama } from "./fixtures/ollama.js";
import { part } from "./part.js";
import { said } from "./said.js";

const time = "2024-01-02T03:04:05.678Z";

it("reads pictures beside the text, reasoning, and calls whose arguments are objects", () => {
  expect(said(ollama.request).slice(0, 2)).toEqual([
    { role: "user", parts: [part.text("What is here?"), part.media("image", { data: "iVBORw0KGgo=", mediaType: "" })] },
    {
      role: "assistant",
      parts: [
        part.reasoning("It needs a call."),
        part.text(""),
        part.call("look", { at: "door", deep: [0, null] }),
        part.call("now", {}),
      ],
    },
  ]);
});

it("pairs results with calls by name", () => {
  const { messages } = readMessages(ollama.request);
  expect(said(ollama.request).slice(2)).toEqual([
    { role: "tool", parts: [part.result("0", { name: "now" })] },
    { role: "tool", parts: [part.result("", { name: "look" })] },
  ]);
  expect([...pairToolCalls(messages)]).toEqual([
    ["messages/1#3", "messages/2#0"],
    ["messages/1#2", "messages/3#0"],
  ]);
});

it("reads a response with its facts", () => {
  expect(said(ollama.response)).toEqual([
    {
      role: "assistant",
      meta: { model: "llama-x", time, tokens: 4, finishReason: "stop" },
      parts: [part.reasoning("It saw."), part.text("A cat.")],
    },
  ]);
});

it("reads a question of the generate API with its pictures", () => {
  expect(said(ollama.generateRequest)).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", parts: [part.text("Once"), part.media("image", { data: "UklGRg==", mediaType: "" })] },
  ]);
});

it("reads an answer of the generate API as one message, its reasoning first", () => {
  expect(said(ollama.generateResponse)).toEqual([
    {
      role: "assistant",
      meta: { model: "llama-x", time, tokens: 1, finishReason: "length" },
      parts: [part.reasoning("Hm."), part.text(" upon")],
    },
  ]);
});

it("folds a stream whose calls come one by one", () => {
  expect(said(ollama.stream)).toEqual([
    {
      role: "assistant",
      meta: { model: "llama-x", time, tokens: 6, finishReason: "stop" },
      parts: [
        part.reasoning("Greet."),
        part.text("Hello."),
        part.call("look", { at: "sea" }),
        part.call("look", { at: "sky" }),
      ],
    },
  ]);
});

it.each(Object.entries(ollama))("marks a %s as Ollama's, with nothing unread", (_, value) => {
  expect(readMessages(value)).toMatchObject({ format: "ollama", unread: [] });
});
