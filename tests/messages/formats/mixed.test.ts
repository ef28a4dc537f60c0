import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { mixed } from "./fixtures/mixed.js";
import { part } from "./part.js";
import { said } from "./said.js";

const { messages, format, unread } = readMessages(mixed.messages);

it("reads each message by itself, whatever its neighbours are", () => {
  expect(said(mixed.messages).map(({ role, parts }) => [role, ...parts])).toEqual([
    ["user", part.media("image", { url: "https://example.com/cat.png" })],
    ["assistant", part.textCall("look", "{}", { callId: "call_1" })],
    ["user", part.result("from Anthropic", { callId: "call_1" })],
    ["assistant", part.text("from Gemini")],
    ["assistant", part.call("look", {}, { callId: "tooluse_1" })],
    ["assistant", part.text("from Cohere")],
    ["assistant", part.text("from Vercel")],
    ["user", part.text("from LangChain")],
    ["assistant", part.text("from OpenTelemetry")],
    ["unknown", part.raw("from nobody")],
    ["unknown", part.raw(7)],
    ["unknown", part.raw(null)],
  ]);
});

it("reads the calls and results of Inspect, whose function is the name itself", () => {
  const inspect = [
    {
      role: "assistant",
      content: "",
      source: "generate",
      tool_calls: [
        {
          id: "c",
          function: "bash",
          arguments: { cmd: "ls" },
          type: "function",
          view: { title: "bash", content: "ls" },
        },
      ],
    },
    { role: "tool", content: "", function: "bash", tool_call_id: "c", error: { type: "timeout", message: "too slow" } },
  ];
  expect(said(inspect).map(({ parts }) => parts)).toEqual([
    [part.text(""), part.call("bash", { cmd: "ls" }, { callId: "c" })],
    [part.result("", { callId: "c", name: "bash", isError: true }), part.raw({ type: "timeout", message: "too slow" })],
  ]);
});

it("marks each with its own format, and the list as mixed", () => {
  const formats = messages.map((message) => message.format);
  expect(formats.slice(1, 5)).toEqual(["openai.responses", "anthropic.messages", "gemini", "bedrock.converse"]);
  expect(formats.slice(6)).toEqual(["vercel.ui", "langchain", "otel.genai", "raw", "raw", "raw"]);
  expect(format).toBe("mixed");
});

it("pairs a call of one provider with the result of another", () => {
  expect([...pairToolCalls(messages)]).toEqual([["1#0", "2#0"]]);
});

it("names what is no message as unread", () => {
  expect(unread).toEqual([[[9]], [[10]], [[11]]]);
});
