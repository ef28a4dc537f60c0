import type { JsonPath } from "../../../src/json/index.js";

/** A list in which every item is, or holds, one message. */
export interface ListShape {
  readonly source: unknown;
  /** Where the list is. */
  readonly list: JsonPath;
  /** What is inserted at its end for the roles user, assistant and system, each saying `new`. */
  readonly user: unknown;
  readonly assistant: unknown;
  readonly system: unknown;
}

const lc = (name: string, kwargs: object) => ({
  lc: 1,
  type: "constructor",
  id: ["langchain", "schema", "messages", name],
  kwargs,
});
const typed = (type: string) => [{ type, text: "new" }];

/** One conversation in the ways in which lists of messages are written, with what a new message must not take over. */
export const shapes: Readonly<Record<string, ListShape>> = {
  "texts under role and content": {
    source: [
      { role: "system", content: "s", name: "policy" },
      { content: "u", x: 1, role: "user" },
    ],
    list: [],
    user: { content: "new", role: "user" },
    assistant: { content: "new", role: "assistant" },
    system: { role: "system", content: "new" },
  },
  "a call without content, and its result": {
    source: {
      model: "m",
      messages: [
        { role: "user", content: [{ type: "text", text: "u", cache_control: { type: "ephemeral" } }] },
        {
          role: "assistant",
          content: null,
          tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: "{}" } }],
        },
        { role: "tool", tool_call_id: "c", content: "r" },
      ],
    },
    list: ["messages"],
    user: { role: "user", content: typed("text") },
    assistant: { role: "assistant", content: "new" },
    system: { role: "system", content: "new" },
  },
  "Anthropic's blocks": {
    source: {
      max_tokens: 1,
      system: "s",
      messages: [
        { role: "user", content: "u" },
        {
          role: "assistant",
          content: [
            { type: "thinking", thinking: "t", signature: "z" },
            { type: "text", text: "a" },
            { type: "tool_use", id: "c", name: "f", input: {} },
          ],
        },
        { role: "user", content: [{ type: "tool_result", tool_use_id: "c", content: "r" }] },
      ],
    },
    list: ["messages"],
    user: { role: "user", content: "new" },
    assistant: { role: "assistant", content: typed("text") },
    system: { role: "system", content: typed("text") },
  },
  "items of Responses": {
    source: {
      model: "m",
      input: [
        { type: "message", id: "i1", status: "completed", role: "user", content: [{ type: "input_text", text: "u" }] },
        { type: "function_call", call_id: "c", name: "f", arguments: "{}" },
        { type: "function_call_output", call_id: "c", output: "r" },
      ],
    },
    list: ["input"],
    user: { type: "message", role: "user", content: typed("input_text") },
    assistant: { type: "message", role: "assistant", content: typed("output_text") },
    system: { type: "message", role: "system", content: typed("input_text") },
  },
  "Gemini's contents": {
    source: {
      contents: [{ role: "user", parts: [{ text: "u" }, { inlineData: { mimeType: "image/png", data: "AA" } }] }],
    },
    list: ["contents"],
    user: { role: "user", parts: [{ text: "new" }] },
    assistant: { role: "model", parts: [{ text: "new" }] },
    system: { role: "system", parts: [{ text: "new" }] },
  },
  "a call of Gemini": {
    source: { contents: [{ parts: [{ functionCall: { name: "f", args: {} } }], role: "model" }] },
    list: ["contents"],
    user: { parts: [{ text: "new" }], role: "user" },
    assistant: { parts: [{ text: "new" }], role: "model" },
    system: { parts: [{ text: "new" }], role: "system" },
  },
  "Bedrock's blocks": {
    source: [{ role: "user", content: [{ text: "u" }, { cachePoint: { type: "default" } }] }],
    list: [],
    user: { role: "user", content: [{ text: "new" }] },
    assistant: { role: "assistant", content: [{ text: "new" }] },
    system: { role: "system", content: [{ text: "new" }] },
  },
  "a call of Bedrock": {
    source: {
      inferenceConfig: {},
      messages: [{ role: "assistant", content: [{ toolUse: { toolUseId: "c", name: "f", input: {} } }] }],
    },
    list: ["messages"],
    user: { role: "user", content: [{ text: "new" }] },
    assistant: { role: "assistant", content: [{ text: "new" }] },
    system: { role: "system", content: [{ text: "new" }] },
  },
  "messages of LangChain": {
    source: [
      { type: "human", content: "u", id: "i1", additional_kwargs: {} },
      { type: "ai", content: "a" },
    ],
    list: [],
    user: { type: "human", content: "new" },
    assistant: { type: "ai", content: "new" },
    system: { type: "system", content: "new" },
  },
  "stored messages of LangChain": {
    source: [{ type: "human", data: { content: "u", type: "human", example: false } }],
    list: [],
    user: { type: "human", data: { content: "new", type: "human" } },
    assistant: { type: "ai", data: { content: "new", type: "ai" } },
    system: { type: "system", data: { content: "new", type: "system" } },
  },
  "serialised messages of LangChain": {
    source: { messages: [lc("HumanMessage", { content: "u", id: "i1", type: "human" })] },
    list: ["messages"],
    user: lc("HumanMessage", { content: "new", type: "human" }),
    assistant: lc("AIMessage", { content: "new", type: "ai" }),
    system: lc("SystemMessage", { content: "new", type: "system" }),
  },
  "Cohere's history": {
    source: { message: "q", chat_history: [{ role: "USER", message: "u" }], connectors: [] },
    list: ["chat_history"],
    user: { role: "USER", message: "new" },
    assistant: { role: "CHATBOT", message: "new" },
    system: { role: "SYSTEM", message: "new" },
  },
  "ShareGPT's conversations": {
    source: { conversations: [{ from: "human", value: "u" }] },
    list: ["conversations"],
    user: { from: "human", value: "new" },
    assistant: { from: "gpt", value: "new" },
    system: { from: "system", value: "new" },
  },
  "parts of OpenTelemetry": {
    source: { "gen_ai.input.messages": [{ role: "user", parts: [{ type: "text", content: "u" }] }] },
    list: ["gen_ai.input.messages"],
    user: { role: "user", parts: [{ type: "text", content: "new" }] },
    assistant: { role: "assistant", parts: [{ type: "text", content: "new" }] },
    system: { role: "system", parts: [{ type: "text", content: "new" }] },
  },
  "messages of Vercel's page": {
    source: [
      { id: "i1", role: "user", parts: [{ type: "text", text: "u" }] },
      {
        id: "message-3",
        role: "assistant",
        parts: [{ type: "step-start" }, { type: "text", text: "a", state: "done" }],
      },
    ],
    list: [],
    user: { id: "message-4", role: "user", parts: typed("text") },
    assistant: { id: "message-4", role: "assistant", parts: typed("text") },
    system: { id: "message-4", role: "system", parts: typed("text") },
  },
  "messages of PydanticAI": {
    source: [
      {
        kind: "request",
        parts: [
          { part_kind: "system-prompt", content: "s" },
          { timestamp: "2026-01-01", part_kind: "user-prompt", content: "u" },
        ],
      },
      { kind: "response", parts: [{ part_kind: "tool-call", tool_name: "f", args: "{}", tool_call_id: "c" }] },
    ],
    list: [],
    user: { kind: "request", parts: [{ part_kind: "user-prompt", content: "new" }] },
    assistant: { kind: "response", parts: [{ part_kind: "text", content: "new" }] },
    system: { kind: "request", parts: [{ part_kind: "system-prompt", content: "new" }] },
  },
  "lines of a log": {
    source: [
      { type: "user", message: { role: "user", content: "u" }, uuid: "i1" },
      { parentUuid: "i1", type: "assistant", message: { role: "assistant", content: [{ type: "text", text: "a" }] } },
    ],
    list: [],
    user: { type: "user", message: { role: "user", content: "new" } },
    assistant: { type: "assistant", message: { role: "assistant", content: typed("text") } },
    system: undefined,
  },
  "alternatives of a response": {
    source: { choices: [{ index: 0, message: { role: "assistant", content: "a" }, finish_reason: "stop" }] },
    list: ["choices"],
    user: { message: { role: "user", content: "new" } },
    assistant: { message: { role: "assistant", content: "new" } },
    system: { message: { role: "system", content: "new" } },
  },
  "messages of Assistants": {
    source: {
      object: "list",
      data: [
        {
          id: "i1",
          object: "thread.message",
          role: "user",
          content: [{ type: "text", text: { value: "u", annotations: [] } }],
        },
      ],
    },
    list: ["data"],
    user: { object: "thread.message", role: "user", content: [{ type: "text", text: { value: "new" } }] },
    assistant: { object: "thread.message", role: "assistant", content: [{ type: "text", text: { value: "new" } }] },
    system: { object: "thread.message", role: "system", content: [{ type: "text", text: { value: "new" } }] },
  },
};
