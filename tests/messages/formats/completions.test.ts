import { expect, it } from "vitest";
import { readMessages } from "../../../src/messages/index.js";
import { completions } from "./fixtures/completions.js";
import { part } from "./part.js";
import { said } from "./said.js";

it.each([
  ["openaiRequest", "Once"],
  ["anthropicRequest", "\n\nHuman: Hi\n\nAssistant:"],
  ["llamaRequest", "<|begin_of_text|>Hi"],
  ["titanRequest", "Hi Titan"],
  ["mistralRequest", "<s>[INST] Hi [/INST]"],
] as const)("reads the prompt of %s as the user's, every blank of it", (name, text) => {
  expect(said(completions[name])).toEqual([{ role: "user", parts: [part.text(text)] }]);
});

it("reads several prompts one by one", () => {
  expect(said(completions.openaiPrompts)).toEqual([
    { role: "user", parts: [part.text("One")] },
    { role: "user", parts: [part.text("Two")] },
  ]);
});

it.each([
  ["anthropicResponse", " Hello", { model: "claude-2", finishReason: "stop_sequence" }],
  ["llamaResponse", "Hi there", { tokens: 2, finishReason: "stop" }],
  ["titanResponse", "Hello from Titan", { tokens: 2, finishReason: "FINISH" }],
  ["mistralResponse", " Bonjour", { finishReason: "stop" }],
  ["ai21Response", "Shalom", { finishReason: "endoftext" }],
] as const)("reads the text of %s as the assistant's, and why it ended", (name, text, meta) => {
  expect(said(completions[name])).toMatchObject([{ role: "assistant", meta, parts: [part.text(text)] }]);
});

it("reads each choice, an empty one too", () => {
  const meta = { model: "davinci-1", time: "2023-11-14T22:13:20.000Z" };
  expect(said(completions.openaiResponse)).toEqual([
    { role: "assistant", choice: 0, meta: { ...meta, finishReason: "length" }, parts: [part.text(" upon a time")] },
    { role: "assistant", choice: 1, meta: { ...meta, finishReason: "stop" }, parts: [part.text("")] },
  ]);
});

it("reads a prompt that the response repeats before the answer", () => {
  expect(said(completions.cohereResponse)).toMatchObject([
    { role: "user", parts: [part.text("Hi Cohere")] },
    { role: "assistant", meta: { finishReason: "COMPLETE" }, parts: [part.text("Hey")] },
  ]);
});

it.each(Object.entries(completions))("marks %s as a completion and leaves nothing unread", (_, value) => {
  expect(readMessages(value)).toMatchObject({ format: "completions", unread: [] });
});
