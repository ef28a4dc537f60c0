import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { anthropic } from "./fixtures/anthropic.js";
import { part } from "./part.js";
import { said } from "./said.js";

const png = { data: "iVBORw0KGgo=", mediaType: "image/png" };

it("reads the system's blocks as one message before the others", () => {
  expect(said(anthropic.request)[0]).toEqual({
    role: "system",
    parts: [part.text("Be brief."), part.text("And kind.")],
  });
});

it("reads pictures and documents of every source, and what it does not know raw", () => {
  expect(said(anthropic.request)[1]?.parts).toEqual([
    part.text("What is here?"),
    part.media("image", png),
    part.media("image", { url: "https://example.com/cat.png" }),
    part.media("file", { data: "JVBERi0=", mediaType: "application/pdf" }, { name: "A" }),
    part.media("file", { text: "plain words", mediaType: "text/plain" }, { name: "B" }),
    part.media("file", { url: "https://example.com/c.pdf" }),
    part.media("file", { fileId: "file_1" }),
    part.text("a chunk"),
    part.media("file", { fileId: "file_2" }),
    part.raw({ type: "hologram", depth: 3 }),
  ]);
});

it("tells reasoning that is told, redacted and only signed apart", () => {
  expect(said(anthropic.request)[2]?.parts.slice(0, 3)).toEqual([
    part.reasoning("It needs calls."),
    part.reasoning("", "redacted"),
    part.reasoning("", "signature-only"),
  ]);
});

it("reads inputs as recorded, null and empty ones too", () => {
  expect(said(anthropic.request)[2]?.parts.slice(3, 6)).toEqual([
    part.call("look", { at: "door", deep: [0, false, null] }, { callId: "toolu_1" }),
    part.call("look", {}, { callId: "toolu_2" }),
    part.call("look", null, { callId: "toolu_3" }),
  ]);
});

it("reads results as recorded, with the pictures in them, errors, and those without content", () => {
  expect(said(anthropic.request)[3]).toEqual({
    role: "user",
    parts: [
      part.result("a door", { callId: "toolu_2" }),
      part.result(
        [
          { type: "text", text: "see it" },
          { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } },
        ],
        { callId: "toolu_1", parts: [part.text("see it"), part.media("image", png)] },
      ),
      part.result("It broke.", { callId: "toolu_3", isError: true }),
      part.result("", { callId: "toolu_4" }),
      part.result(undefined, { callId: "toolu_5" }),
      part.text("Go on."),
    ],
  });
  expect(pairToolCalls(readMessages(anthropic.request).messages).size).toBe(5);
});

it("reads content that is a text, and content that is empty", () => {
  expect(said(anthropic.request).slice(4)).toEqual([
    { role: "assistant", parts: [part.text("Plain.")] },
    { role: "user", parts: [] },
    { role: "user", parts: [part.text("")] },
  ]);
});

it("reads tools, and the server's by their names", () => {
  expect(readMessages(anthropic.request).tools).toMatchObject([
    { name: "look", description: "Looks.", parameters: { type: "object" } },
    { name: "web_search" },
  ]);
});

it("reads the server's calls and results, failed ones as errors", () => {
  const [call, result, failed, error] = said(anthropic.response)[0]!.parts;
  expect(call).toEqual(part.call("web_search", { query: "cats" }, { callId: "srvtoolu_1" }));
  expect(result).toMatchObject({
    callId: "srvtoolu_1",
    parts: [part.citation({ title: "Cats", url: "https://example.com/cats" })],
  });
  expect(failed).toEqual(part.call("web_search", { query: "dogs" }, { callId: "srvtoolu_2" }));
  expect(error).toEqual(
    part.result(
      { type: "web_search_tool_result_error", error_code: "max_uses_exceeded" },
      { callId: "srvtoolu_2", isError: true },
    ),
  );
});

it("puts citations behind the text that they belong to", () => {
  expect(said(anthropic.response)[0]?.parts.slice(4)).toEqual([
    part.text("Cats purr."),
    part.citation({ title: "Cats", url: "https://example.com/cats", text: "They purr." }),
  ]);
});

it("gives a response its model, tokens and reason", () => {
  expect(said(anthropic.response)[0]?.meta).toEqual({ model: "claude-x-1", tokens: 4, finishReason: "end_turn" });
});

it("folds a stream: reasoning, text, and inputs that came as pieces of JSON", () => {
  expect(said(anthropic.stream)).toEqual([
    {
      role: "assistant",
      meta: { model: "claude-x-1", tokens: 8, finishReason: "tool_use" },
      parts: [
        part.reasoning("Greet."),
        part.text("Hello."),
        part.textCall("look", '{"at": "door"}', { callId: "toolu_6" }),
      ],
    },
  ]);
});

it.each(Object.entries(anthropic))("marks every message of a %s as Anthropic's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["anthropic.messages"]);
});
