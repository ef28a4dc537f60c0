import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toProviderMessages, type ProviderFormat } from "../../../src/messages/copy/toProviderMessages.js";
import { readMessages } from "../../../src/messages/index.js";
import { says } from "./says.js";

/** What is read from a body and written for its own provider is that body again, and nothing is listed. */
function expectToComeBack(body: unknown, provider: ProviderFormat): void {
  const { messages, tools } = readMessages(body);
  const { payload, notCarried } = toProviderMessages(messages, provider, { tools });
  expect(notCarried).toEqual([]);
  expect(payload).toEqual(body);
  expect(says(readMessages(payload).messages)).toEqual(says(messages));
}

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", "0", "null", '{"a": 1}'));
const words = fc.stringMatching(/^[a-z]{1,8}$/);
const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value));
const IMAGE = { type: "image_url", image_url: { url: "data:image/png;base64,iVBORw0KGgo=" } };
const block = fc.oneof(
  text.map((one) => ({ type: "text", text: one })),
  fc.constantFrom(
    IMAGE,
    { type: "image_url", image_url: { url: "https://example.com/a.png" } },
    { type: "input_audio", input_audio: { data: "UklGRg==", format: "wav" } },
    { type: "file", file: { filename: "a.pdf", file_data: "data:application/pdf;base64,JVBERi0=" } },
    { type: "file", file: { file_id: "file-1" } },
  ),
);
const named = fc.record({ name: words }, { requiredKeys: [] });
const instruction = fc
  .tuple(fc.constantFrom("system", "developer"), text, named)
  .map(([role, content, name]) => [{ role, ...name, content }]);
const question = fc
  .tuple(
    fc.oneof(
      text,
      fc.array(block, { maxLength: 3 }).map((blocks) => [IMAGE, ...blocks]),
    ),
    named,
  )
  .map(([content, name]) => [{ role: "user", ...name, content }]);
const answer = fc
  .tuple(text, named, fc.option(text.filter(Boolean)))
  .map(([content, name, refusal]) => [{ role: "assistant", ...name, content, ...(refusal !== null && { refusal }) }]);
/** Calls get their ids when the whole conversation is there. */
const use = fc
  .tuple(fc.option(text), fc.array(fc.tuple(words, fc.oneof(json, text), text), { minLength: 1, maxLength: 3 }))
  .map(([content, calls]) => [
    {
      role: "assistant",
      content,
      tool_calls: calls.map(([name, input]) => ({ type: "function", function: { name, arguments: input } })),
    },
    ...calls.map(([, , output]) => ({ role: "tool", content: output })),
  ]);

const conversation = fc
  .array(fc.oneof(instruction, question, answer, use), { minLength: 1, maxLength: 6 })
  .map((turns) => ({
    messages: turns.flatMap((turn, index) =>
      turn.map((message: object, place) => {
        if ("tool_calls" in message && Array.isArray(message.tool_calls))
          return {
            ...message,
            tool_calls: message.tool_calls.map((call: object, number) => ({ id: `c${index}-${number}`, ...call })),
          };
        return "role" in message && message.role === "tool"
          ? { ...message, tool_call_id: `c${index}-${place - 1}` }
          : message;
      }),
    ),
  }));

it("any conversation of OpenAI's comes back from OpenAI's format", () => {
  fc.assert(
    fc.property(conversation, (body) => expectToComeBack(body, "openai.chat")),
    { numRuns: 500 },
  );
});

const SCHEMA = { type: "object", properties: { city: { type: "string" } } };

describe("a body of Anthropic's", () => {
  it("comes back from Anthropic's format", () => {
    expectToComeBack(
      {
        system: "Be brief.",
        messages: [
          {
            role: "user",
            content: [
              { type: "text", text: "What is this, and how warm is it there?" },
              { type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } },
              { type: "image", source: { type: "url", url: "https://example.com/a.png" } },
              {
                type: "document",
                source: { type: "base64", media_type: "application/pdf", data: "JVBERi0=" },
                title: "a",
              },
              { type: "document", source: { type: "text", media_type: "text/plain", data: "Dear" } },
            ],
          },
          {
            role: "assistant",
            content: [
              { type: "text", text: "I will look." },
              { type: "tool_use", id: "toolu_1", name: "weather", input: { city: "Oslo" } },
              { type: "tool_use", id: "toolu_2", name: "camera", input: {} },
            ],
          },
          {
            role: "user",
            content: [
              { type: "tool_result", tool_use_id: "toolu_1", content: "no such city", is_error: true },
              {
                type: "tool_result",
                tool_use_id: "toolu_2",
                content: [
                  { type: "text", text: "seen" },
                  { type: "image", source: { type: "url", url: "https://example.com/b.png" } },
                ],
              },
              { type: "text", text: "And now?" },
            ],
          },
          { role: "assistant", content: "Cold." },
        ],
        tools: [{ name: "weather", description: "The weather.", input_schema: SCHEMA }],
      },
      "anthropic.messages",
    );
  });
});

describe("a body of Gemini's", () => {
  it("comes back from Gemini's format", () => {
    expectToComeBack(
      {
        systemInstruction: { parts: [{ text: "Be brief." }] },
        contents: [
          {
            role: "user",
            parts: [
              { text: "What is this, and how warm is it there?" },
              { inlineData: { mimeType: "image/png", data: "iVBORw0KGgo=" } },
              { fileData: { mimeType: "video/mp4", fileUri: "https://example.com/a.mp4" } },
            ],
          },
          {
            role: "model",
            parts: [
              { text: "Two calls.", thought: true },
              { text: "I will look." },
              { functionCall: { name: "weather", args: { city: "Oslo" } } },
              { functionCall: { id: "b", name: "camera", args: {} } },
            ],
          },
          {
            role: "user",
            parts: [
              { functionResponse: { name: "weather", response: { celsius: 4 } } },
              { functionResponse: { id: "b", name: "camera", response: { output: "seen" } } },
            ],
          },
          { role: "model", parts: [{ text: "Cold." }] },
        ],
        tools: [
          { functionDeclarations: [{ name: "weather", description: "The weather.", parametersJsonSchema: SCHEMA }] },
        ],
      },
      "gemini",
    );
  });
});
