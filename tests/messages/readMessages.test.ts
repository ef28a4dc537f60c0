import { describe, expect, it } from "vitest";
import { readMessages, type Message, type Part } from "../../src/messages/index.js";
import { kitchenSink } from "./kitchenSink.js";
import { everyPart, expectToStandWhereItSays, follow } from "./support.js";

/** A part without its identity and place. */
function bare(part: Part): object {
  return Object.fromEntries(Object.entries(part).filter(([key]) => !["id", "at", "fields", "parts"].includes(key)));
}
const read = (value: unknown): Message => readMessages(value).messages[0]!;
const parts = (value: unknown): object[] => read(value).parts.map(bare);

const texts = (value: unknown) =>
  readMessages(value).messages.map((message) => [message.role, message.parts.map(bare)]);

describe("content", () => {
  it("is a text part when it is a string, an empty one too", () => {
    expect(parts({ role: "user", content: "hi" })).toEqual([{ kind: "text", text: "hi" }]);
    expect(parts({ role: "user", content: "" })).toEqual([{ kind: "text", text: "" }]);
  });
  it("says nothing when it is null or absent", () => {
    expect(parts({ role: "assistant", content: null })).toEqual([]);
    expect(parts({ role: "assistant" })).toEqual([]);
  });
  it("is all there is beside protocol keys that say nothing; an application's keys are data, empty or not", () => {
    const idle = { refusal: null, annotations: [], audio: null, function_call: null, logprobs: null, usage: {} };
    const nested = { provider_specific_fields: { refusal: null }, reasoning_details: [], parsed: null };
    expect(parts({ role: "assistant", content: "hi", ...idle, ...nested })).toEqual([{ kind: "text", text: "hi" }]);
    expect(parts({ role: "assistant", coupon: null, content: null, warnings: [], audio: { id: "a" } })).toEqual([
      { kind: "raw", value: null },
      { kind: "raw", value: [] },
      { kind: "raw", value: { id: "a" } },
    ]);
  });
  it.each([0, false, { answer: "42" }])("is shown as recorded when it is %j", (content) => {
    expect(parts({ role: "assistant", content })).toEqual([{ kind: "raw", value: content }]);
  });
  it("keeps the order of its blocks, with what is no known block raw at its place", () => {
    const message = read(kitchenSink[2]);
    expect(message.parts.map((part) => part.kind)).toEqual([
      "text",
      "text",
      "image",
      "image",
      "audio",
      "file",
      "raw",
      "raw",
      "raw",
      "raw",
    ]);
    expect(message.parts.slice(6).map((part) => part.at)).toEqual([
      [["content", 6]],
      [["content", 7]],
      [["content", 8]],
      [["content", 9]],
    ]);
  });
  it("tells the sources of media apart", () => {
    const sources = read(kitchenSink[2]).parts.flatMap((part) => ("source" in part ? [part.source] : []));
    expect(sources).toEqual([
      { url: "https://example.com/a.png" },
      { data: "iVBORw0KGgo=", mediaType: "image/png" },
      { data: "UklGRg==", mediaType: "audio/wav" },
      { fileId: "file-1" },
    ]);
  });
  it.each([
    ["text", { type: "text", text: "said" }],
    ["text", { type: "input_text", text: "said" }],
    ["text", { type: "output_text", text: "said", annotations: [] }],
    ["refusal", { type: "refusal", refusal: "said" }],
  ])("reads a block as %s: %j", (kind, block) => {
    expect(parts({ role: "assistant", content: [block] })).toEqual([{ kind, text: "said" }]);
  });
});

describe("role", () => {
  it.each([
    ["model", "assistant"],
    ["ai", "assistant"],
    ["CHATBOT", "assistant"],
    ["human", "user"],
    ["function", "tool"],
  ])("%s is %s, and the recorded one is kept", (sourceRole, role) => {
    expect(read({ role: sourceRole, content: "x" })).toMatchObject({ role, sourceRole });
  });
  it.each(["system", "developer", "banana", "constructor", "__proto__"])("%s stays as recorded", (role) => {
    const message = read({ role, content: "x" });
    expect(message.role).toBe(role);
    expect(message).not.toHaveProperty("sourceRole");
  });
});

describe("tool calls", () => {
  it("give the parsed input and the input as written", () => {
    const [call] = parts({
      role: "assistant",
      tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: '{"n": 1.0}' } }],
    });
    expect(call).toEqual({ kind: "tool-call", callId: "c", name: "f", input: { n: 1 }, inputText: '{"n": 1.0}' });
  });
  it("give the text where arguments are no JSON, and the value where they are no text", () => {
    const calls = read(kitchenSink[3]).parts.filter((part) => part.kind === "tool-call");
    expect(calls.map((call) => [call.name, call.input, call.inputText])).toEqual([
      ["look", { id: 12345678901234567000 }, '{"id": 12345678901234567890}'],
      ["look", "{not json", "{not json"],
      ["now", "", ""],
      ["flat", { deep: [1, null] }, undefined],
      ["maths", "4 + 4", "4 + 4"],
    ]);
  });
  it("of an unknown kind are raw beside the others", () => {
    expect(read(kitchenSink[3]).parts.at(-1)).toMatchObject({ kind: "raw", at: [["tool_calls", 5]] });
  });
  it("are not made up where a client sends its zero value", () => {
    expect(
      parts({ role: "assistant", content: "x", function_call: { name: "", arguments: "" }, refusal: "" }),
    ).toHaveLength(1);
  });
  it("in HoneyHive's dotted keys stand at the message and name the sibling keys", () => {
    const [call, left] = read(kitchenSink[7]).parts;
    expect(call).toMatchObject({
      kind: "tool-call",
      callId: "call_7",
      input: { to: "a.txt" },
      at: [[]],
      fields: {
        name: [[["tool_calls.0.name"]]],
        input: [[["tool_calls.0.arguments"]]],
        callId: [[["tool_calls.0.id"]]],
      },
    });
    expect(left).toMatchObject({
      kind: "raw",
      value: { id: "nameless" },
      fields: { output: [] },
    });
  });
});

describe("tool results", () => {
  it.each(["", "0", 0, false, null, [], {}, [{ type: "text", text: "a" }]])("are kept as recorded: %j", (content) => {
    expect(parts({ role: "tool", tool_call_id: "c", content })).toEqual([
      { kind: "tool-result", callId: "c", output: content },
    ]);
  });
  it("of functions carry the function's name", () => {
    expect(parts(kitchenSink[6])).toEqual([{ kind: "tool-result", name: "now", output: "0" }]);
  });
});

describe("outputs", () => {
  it.each([
    [{ content: "x" }, { kind: "text", text: "x" }],
    [{ result: "x" }, { kind: "text", text: "x" }],
    [{ output: "x" }, { kind: "text", text: "x" }],
    [{ text: "x" }, { kind: "text", text: "x" }],
    [{ result: 0 }, { kind: "data", value: 0 }],
    [{ result: false }, { kind: "data", value: false }],
    [{ result: "" }, { kind: "text", text: "" }],
    [{ output: null }, { kind: "data", value: null }],
    [{ result: { a: [] } }, { kind: "data", value: { a: [] } }],
    [{ error: "No task" }, { kind: "data", value: "No task" }],
  ])("%j is the assistant's", (value, part) => {
    expect(read(value).role).toBe("assistant");
    expect(parts(value)).toEqual([part]);
  });
  it("keep what stands beside the text", () => {
    expect(parts({ result: "x", score: 0 })).toEqual([
      { kind: "text", text: "x" },
      { kind: "raw", value: 0 },
    ]);
  });
  it("are opened where they hold messages", () => {
    const hi = [{ kind: "text", text: "hi" }];
    expect(texts({ chat_history: [{ role: "user", content: "hi" }] })).toEqual([["user", hi]]);
    expect(texts({ generations: [[{ text: "hi" }]] })).toEqual([["assistant", hi]]);
    expect(texts({ output: { role: "assistant", content: "hi" } })).toEqual([["assistant", hi]]);
    expect(texts({ result: [{ role: "user", content: "hi" }] })).toEqual([["user", hi]]);
  });
});

const ids = (list: readonly unknown[]) =>
  readMessages(list).messages.flatMap((message) => [message.id, ...message.parts.map((part) => part.id)]);

/** A choice of a response, and a chunk of a stream of one. */
const choice = (index: number) => ({
  index,
  message: { role: "assistant", content: `c${index}` },
  finish_reason: "stop",
});
const chunk = (delta: object, more: object = {}) => ({
  id: "s",
  model: "m",
  choices: [{ index: 0, delta, finish_reason: null, ...more }],
});

describe("bodies", () => {
  it("of requests give the messages and the tools, nested, flat and as JSON text", () => {
    const parameters = { type: "object" };
    const reading = readMessages({
      model: "m",
      messages: [{ role: "user", content: "hi" }],
      tools: [{ type: "function", function: { name: "a", description: "A", parameters } }, { type: "web_search" }],
      functions: [{ name: "b", parameters: '{"type":"object"}' }],
      metadata: { team: "x" },
    });
    expect(reading.format).toBe("openai.chat");
    expect(reading.messages[0]?.id).toBe("messages/0");
    expect(reading.tools).toMatchObject([
      { name: "a", description: "A", parameters },
      { name: "web_search" },
      { name: "b", parameters: '{"type":"object"}' },
    ]);
    expect(reading.unread).toEqual([[["metadata"]]]);
  });
  it("of responses give each choice with its index and facts", () => {
    const body = { id: "r", created: 1700000000, model: "m", choices: [choice(0)], usage: { completion_tokens: 7 } };
    expect(read(body)).toMatchObject({
      choice: 0,
      at: [["choices", 0, "message"]],
      meta: { model: "m", time: "2023-11-14T22:13:20.000Z", tokens: 7, finishReason: "stop" },
    });
    const both = readMessages({ ...body, choices: [choice(0), choice(1)] }).messages;
    expect(both.map((message) => message.choice)).toEqual([0, 1]);
    expect(both[0]?.meta).not.toHaveProperty("tokens");
  });
});

describe("exchanges", () => {
  const question = { contents: [{ role: "user", parts: [{ text: "a" }] }] };
  const answer = { candidates: [{ content: { role: "model", parts: [{ text: "b" }] } }] };
  const said = [
    ["user", [{ kind: "text", text: "a" }]],
    ["assistant", [{ kind: "text", text: "b" }]],
  ];
  it("give the question, then the answer, under any names and in a list", () => {
    expect(texts({ response: answer, request: question })).toEqual(said);
    expect(texts([question, answer])).toEqual(said);
    expect(
      texts({ output: { role: "assistant", content: "b" }, input: { messages: [{ role: "user", content: "a" }] } }),
    ).toEqual(said);
    expect(texts({ request: question, response: [answer, answer] })).toEqual([
      said[0],
      ["assistant", [{ kind: "text", text: "bb" }]],
    ]);
  });
  it("are found deep in a log, and what stands around them is named as unread", () => {
    const log = { run: { name: "r 1", steps: [{ at: "t 1", call: question }] } };
    const reading = readMessages(log);
    expect(reading.messages.map((message) => message.at)).toEqual([[["run", "steps", 0, "call", "contents", 0]]]);
    expect(reading.unread).toEqual([[["run", "steps", 0, "at"]], [["run", "name"]]]);
  });
});

it("citations nobody can read are shown as recorded", () => {
  const citations = [{ document: "d-1", marker: 1 }];
  expect(parts({ role: "assistant", content: "x", citations })).toEqual([
    { kind: "text", text: "x" },
    { kind: "raw", value: citations },
  ]);
});

describe("streams", () => {
  it("fold into the message they built, with the places of all deltas", () => {
    const events = [
      chunk({ role: "assistant", content: "" }),
      chunk({ content: "Hel" }),
      chunk({ content: "lo" }),
      chunk({ tool_calls: [{ index: 0, id: "c", function: { name: "f", arguments: "" } }] }),
      chunk({
        tool_calls: [
          { index: 0, function: { arguments: '{"a":' } },
          { index: 1, id: "d", function: { name: "g", arguments: "{}" } },
        ],
      }),
      chunk({ tool_calls: [{ index: 0, function: { arguments: "1}" } }] }, { finish_reason: "tool_calls" }),
      { id: "s", choices: [], usage: { completion_tokens: 5 } },
      "[DONE]",
    ];
    const reading = readMessages(events);
    expect(reading.messages).toHaveLength(1);
    expect(reading.unread).toEqual([]);
    const message = reading.messages[0]!;
    expect(message).toMatchObject({
      role: "assistant",
      choice: 0,
      meta: { model: "m", tokens: 5, finishReason: "tool_calls" },
    });
    expect(message.parts.map(bare)).toEqual([
      { kind: "text", text: "Hello" },
      { kind: "tool-call", callId: "c", name: "f", input: { a: 1 }, inputText: '{"a":1}' },
      { kind: "tool-call", callId: "d", name: "g", input: {}, inputText: "{}" },
    ]);
    expect(message.parts[0]?.fields?.text).toEqual([
      [[1, "choices", 0, "delta", "content"]],
      [[2, "choices", 0, "delta", "content"]],
    ]);
    expectToStandWhereItSays(events, reading);
  });
  it("keep refusals, reasoning, alternatives, whole calls under one index, and events that are no chunks", () => {
    const events = [
      {
        choices: [
          { index: 1, delta: { refusal: "No" } },
          { index: 0, delta: { reasoning: "Hm", reasoning_content: "Hm" } },
        ],
      },
      {
        choices: [
          { index: 0, delta: { tool_calls: [{ index: 0, id: "a", function: { name: "f", arguments: "{}" } }] } },
        ],
      },
      {
        choices: [
          { index: 0, delta: { tool_calls: [{ index: 0, id: "b", function: { name: "f", arguments: "{}" } }] } },
        ],
      },
      { error: "overloaded" },
    ];
    const reading = readMessages(events);
    expect(reading.messages.map((message) => [message.choice, message.parts.map((part) => part.kind)])).toEqual([
      [0, ["reasoning", "tool-call", "tool-call"]],
      [1, ["refusal"]],
      [undefined, ["raw"]],
    ]);
    expectToStandWhereItSays(events, reading);
  });
});

it("a stream whose chunks repeat the message so far is folded once", () => {
  const events = ["a", "b"].map((content, index) => ({
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta: { content }, message: { role: "assistant", content: "ab".slice(0, index + 1) } }],
  }));
  expect(texts(events)).toEqual([["assistant", [{ kind: "text", text: "ab" }]]]);
});

describe("the kitchen sink", () => {
  const reading = readMessages(kitchenSink);
  it("gives a message for each item, in order", () => {
    expect(reading.messages.map((message) => message.at)).toEqual(kitchenSink.map((_, index) => [[index]]));
    expect(reading.format).toBe("openai.chat");
  });
  it("stands where it says", () => expectToStandWhereItSays(kitchenSink, reading));
  it("shows what no format understands raw, under its role", () => {
    expect(reading.messages.slice(11).map((message) => [message.format, message.role])).toEqual([
      ["gemini", "assistant"],
      ["openai.responses", "tool"],
      ["raw", "unknown"],
      ["raw", "unknown"],
      ["raw", "unknown"],
      ["raw", "unknown"],
    ]);
  });
});

describe("anything", () => {
  it("that is undefined is empty; an empty list is too", () => {
    expect(readMessages(undefined)).toEqual({ messages: [], tools: [], unread: [], format: "empty" });
    expect(readMessages([]).format).toBe("empty");
  });
  it.each([null, 0, false, "", "text", {}, { a: 1 }, [1, 2]])("else is one raw message: %j", (value) => {
    const reading = readMessages(value);
    expect(reading).toMatchObject({
      format: "raw",
      unread: [[[]]],
      messages: [{ role: "unknown", parts: [{ kind: "raw", value }] }],
    });
  });
  it("may be as deep as JSON.parse goes", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(everyPart(readMessages(deep))).toHaveLength(1);
    expect(everyPart(readMessages({ role: "user", content: deep }))).toHaveLength(1);
  });
  it("keeps ids where messages are added after it", () => {
    const before = ids(kitchenSink.slice(0, 8));
    expect(ids(kitchenSink).slice(0, before.length)).toEqual(before);
  });
  it("leads into own keys only", () => {
    const value = JSON.parse('[{"role":"user","content":"x","__proto__":{"role":"evil"}}]');
    const [message] = readMessages(value).messages;
    expect(message?.parts.at(-1)).toMatchObject({ kind: "raw", at: [[0, "__proto__"]] });
    expect(follow(value, [[0, "__proto__"]])).toEqual({ value: { role: "evil" } });
  });
});
