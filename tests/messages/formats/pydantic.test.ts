import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { pydantic } from "./fixtures/pydantic.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads each part of a request as a message of its speaker", () => {
  expect(said(pydantic.messages).map(({ role }) => role)).toEqual(
    "system user assistant tool tool tool user assistant".split(" "),
  );
});

it("reads a prompt that is a list, with its media by their kinds", () => {
  expect(said(pydantic.messages)[1]?.parts).toEqual([
    part.text("What is here?"),
    part.media("image", { url: "https://example.com/cat.png" }),
    part.media("audio", { data: "UklGRg==", mediaType: "audio/wav" }),
  ]);
});

it("reads a response: reasoning with its signature, text, and inputs as text, an object or null", () => {
  expect(said(pydantic.messages)[2]).toEqual({
    role: "assistant",
    meta: { model: "gpt-x-1", time: "2024-01-02T03:04:06Z", tokens: 4, finishReason: "tool_call" },
    parts: [
      part.reasoning("It needs calls."),
      part.text("Looking."),
      part.textCall("look", '{"at": "door"}', { callId: "call_1" }),
      part.call("look", { at: "sea" }, { callId: "call_2" }),
      part.call("now", null, { callId: "call_3" }),
    ],
  });
});

it("reads returns as recorded, falsy ones too, and retries as results where a tool is named", () => {
  expect(said(pydantic.messages).slice(3, 7)).toMatchObject([
    { parts: [part.result({ seen: false }, { callId: "call_1", name: "look" })] },
    { parts: [part.result("Try again.", { callId: "call_2", name: "look" })] },
    { parts: [part.result(0, { callId: "call_3", name: "now" })] },
    { parts: [part.text("Say it plainly.")] },
  ]);
  expect(pairToolCalls(readMessages(pydantic.messages).messages).size).toBe(3);
});

it("reads an empty answer, and shows a model's name as no part", () => {
  expect(said(pydantic.messages)[7]?.parts).toEqual([part.text("")]);
  expect(said(pydantic.messages)[7]?.meta).toEqual({ model: "gpt-x-1" });
});

it("marks every message as PydanticAI's", () => {
  const { messages, format } = readMessages(pydantic.messages);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["pydantic"]);
});
