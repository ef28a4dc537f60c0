import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { gemini } from "./fixtures/gemini.js";
import { part } from "./part.js";
import { said } from "./said.js";

const model = { role: "assistant", sourceRole: "model" };
const png = { data: "iVBORw0KGgo=", mediaType: "image/png" };

it("reads the instruction as the system's, and inline and stored media by their types", () => {
  expect(said(gemini.request).slice(0, 2)).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    {
      role: "user",
      parts: [
        part.text("What is here?"),
        part.media("image", png),
        part.media("audio", { data: "UklGRg==", mediaType: "audio/wav" }),
        part.media("file", { url: "https://example.com/files/1" }, { mediaType: "application/pdf" }),
        part.raw({ hologram: { depth: 3 } }),
      ],
    },
  ]);
});

it("reads thoughts as summaries, signatures alone, and calls without ids or arguments", () => {
  expect(said(gemini.request)[2]).toEqual({
    ...model,
    parts: [
      part.reasoning("It needs calls.", "summary"),
      part.reasoning("", "signature-only"),
      part.call("look", { at: "door" }),
      part.call("now"),
      part.call("look", {}, { callId: "fc_1" }),
    ],
  });
});

it("reads responses as recorded, falsy and empty ones too, and errors as such", () => {
  expect(said(gemini.request)[3]?.parts).toEqual([
    part.result({ output: 0 }, { name: "look" }),
    part.result({}, { name: "now" }),
    part.result({ error: "It broke." }, { name: "look", callId: "fc_1", isError: true }),
  ]);
});

it("pairs calls and responses by name where they have no id", () => {
  const { messages } = readMessages(gemini.request);
  const pairs = pairToolCalls(messages);
  expect(messages[2]?.parts.slice(2).map((call) => pairs.get(call.id))).toEqual(
    messages[3]?.parts.map((result) => result.id),
  );
});

it("reads code as a call and its outcome as the result", () => {
  expect(said(gemini.request)[4]).toEqual({
    ...model,
    parts: [part.textCall("PYTHON", "print(1)"), part.result("1\n"), part.text("")],
  });
});

it("reads a turn without parts, and one that nobody is named for as the user's", () => {
  expect(said(gemini.request).slice(5)).toEqual([
    { ...model, parts: [] },
    { role: "user", parts: [part.text("Nobody says who.")] },
  ]);
});

it("reads declarations and Google's own tools", () => {
  expect(readMessages(gemini.request).tools.map(({ name, description }) => [name, description])).toEqual([
    ["look", "Looks."],
    ["now", undefined],
    ["googleSearch", undefined],
  ]);
});

it("reads snake case the same", () => {
  expect(said(gemini.snakeRequest)).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    {
      role: "user",
      parts: [part.media("image", png), part.media("video", { url: "gs://bucket/a.mp4" }, { mediaType: "video/mp4" })],
    },
    {
      ...model,
      parts: [
        part.reasoning("Hm.", "summary"),
        part.call("look", { at: "sea" }),
        part.textCall("PYTHON", "print(2)"),
        part.result("2"),
      ],
    },
    { role: "tool", sourceRole: "function", parts: [part.result({ result: false }, { name: "look" })] },
  ]);
  expect(readMessages(gemini.snakeRequest)).toMatchObject({ tools: [{ name: "look" }], unread: [] });
});

it("reads candidates with what they stand on, and those that say nothing", () => {
  expect(said(gemini.response)).toEqual([
    {
      ...model,
      choice: 0,
      meta: { model: "gemini-x-1", finishReason: "STOP" },
      parts: [part.text("Cats purr."), part.citation({ title: "Cats", url: "https://example.com/cats" })],
    },
    { ...model, choice: 1, meta: { model: "gemini-x-1", finishReason: "MAX_TOKENS" }, parts: [] },
    { role: "assistant", choice: 2, meta: { model: "gemini-x-1", finishReason: "SAFETY" }, parts: [] },
  ]);
});

it("folds a stream: thoughts and texts that follow each other are one each", () => {
  const { parts, meta } = said(gemini.stream)[0]!;
  expect(parts.slice(0, 3)).toEqual([
    part.reasoning("Greet.", "summary"),
    part.text("Hello."),
    part.call("look", { at: "door" }),
  ]);
  expect(meta).toEqual({ model: "gemini-x-1", tokens: 6, finishReason: "STOP" });
});

it("names the places of all pieces of a text that came in pieces", () => {
  const [message] = readMessages(gemini.stream).messages;
  expect(message?.parts.slice(0, 2).map((one) => one.fields?.text?.length)).toEqual([2, 2]);
});

it.each(Object.entries(gemini))("marks every message of a %s as Gemini's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["gemini"]);
});
