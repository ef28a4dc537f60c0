import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { otelGenai } from "./fixtures/otelGenai.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads media by modality, whether they are inline, at a URI, or stored", () => {
  expect(said(otelGenai.messages)[1]).toMatchObject({
    role: "user",
    name: "Ann",
    parts: [
      part.text("What is here?"),
      part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }),
      part.media("image", { url: "https://example.com/cat.png" }),
      { kind: "image", source: { fileId: "file-1" } },
      part.raw({ type: "hologram", depth: 3 }),
    ],
  });
});

it("reads arguments as recorded: an object, null, or text", () => {
  expect(said(otelGenai.messages)[2]?.parts).toEqual([
    part.call("look", { at: "door" }, { callId: "call_1" }),
    part.call("now", null),
    part.textCall("look", '{"at": 12345678901234567890}', { callId: "call_2" }),
  ]);
});

it("reads responses as recorded, and pairs them by id", () => {
  const { messages } = readMessages(otelGenai.messages);
  expect(said(otelGenai.messages)[3]).toEqual({
    role: "tool",
    parts: [part.result("", { callId: "call_2" }), part.result({ seen: false }, { callId: "call_1" })],
  });
  expect([...pairToolCalls(messages)]).toEqual([
    ["2#2", "3#0"],
    ["2#0", "3#1"],
  ]);
});

it("reads a message without parts, with its reason", () => {
  expect(said(otelGenai.messages)[4]).toEqual({ role: "assistant", meta: { finishReason: "length" }, parts: [] });
});

it.each(["attributes", "values"] as const)("reads a span's %s in the order of a conversation", (name) => {
  expect(said(otelGenai[name]).map(({ role, parts }) => ({ role, parts }))).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", parts: [part.text("What is here?")] },
    { role: "assistant", parts: [part.call("look", { at: "door", deep: [0, null] }, { callId: "call_1" })] },
    { role: "tool", parts: [part.result(0, { callId: "call_1" })] },
    { role: "assistant", parts: [part.reasoning("It saw."), part.text("A cat.")] },
  ]);
  expect(readMessages(otelGenai[name])).toMatchObject({
    tools: [{ name: "look", description: "Looks.", parameters: { type: "object" } }],
    unread: [],
  });
});

it("locates what stands in JSON text inside that text", () => {
  const call = readMessages(otelGenai.attributes).messages[2]?.parts[0];
  expect(call?.at).toEqual([["gen_ai.input.messages"], [1, "parts", 0]]);
});

it("gives the answer its reason", () => {
  expect(said(otelGenai.attributes).at(-1)?.meta).toMatchObject({ finishReason: "stop" });
});

it.each(Object.entries(otelGenai))("marks every message of %s as OpenTelemetry's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["otel.genai"]);
});
