import { describe, expect, it } from "vitest";
import { readConversation, type Message, type MessageEdit, type Part } from "../../../src/messages/index.js";
import type { Session } from "../../../src/schema/Session.js";
import { edited, read } from "./edited.js";

const user = { role: "user", content: "u" };
const assistant = { role: "assistant", content: "a" };
const delta = (one: object, index = 0) => ({ choices: [{ index, delta: one }] });

const after = (source: unknown, edit: (messages: readonly Message[]) => MessageEdit): unknown => {
  const text = JSON.stringify(source);
  return JSON.parse(edited(text, [edit(read(text))]));
};
const removed = (source: unknown, index: number) => after(source, (messages) => ({ remove: messages[index]! }));
const partRemoved = (source: unknown, kind: Part["kind"]) =>
  after(source, (messages) => ({ remove: messages.flatMap((one) => one.parts).find((part) => part.kind === kind)! }));

describe("a message inside a list item", () => {
  const log = [
    { type: "user", message: user, uuid: "1" },
    { type: "assistant", message: assistant, uuid: "2" },
    { type: "user", message: { role: "user", content: "v" }, uuid: "3" },
  ];
  it("is removed, repeated and moved with the item", () => {
    expect(removed(log, 1)).toEqual(log.toSpliced(1, 1));
    expect(after(log, ([first]) => ({ duplicate: first! }))).toEqual([log[0], ...log]);
    expect(after(log, ([first]) => ({ move: first!, to: 2 }))).toEqual([log[1], log[2], log[0]]);
  });
  it.each<[string, (items: readonly unknown[]) => unknown, unknown]>([
    ["a choice", (choices) => ({ choices }), { index: 0, message: assistant, finish_reason: "stop" }],
    [
      "a candidate",
      (candidates) => ({ candidates }),
      { content: { role: "model", parts: [{ text: "a" }] }, finishReason: "STOP" },
    ],
    [
      "LangChain's kwargs",
      (messages) => ({ messages }),
      { lc: 1, type: "constructor", id: ["AIMessage"], kwargs: { content: "a" } },
    ],
    ["a run", (runs) => ({ runs }), { name: "r", outputs: { message: assistant } }],
    ["JSON text", (runs) => ({ runs }), { body: JSON.stringify({ message: assistant }) }],
  ])("of %s goes with it", (_, wrap, item) => {
    expect(removed(wrap([item]), 0)).toEqual(wrap([]));
  });
  it("is not touched when the item holds another message", () => {
    const runs = { runs: [{ inputs: { messages: [user] }, outputs: { message: assistant } }] };
    expect(() => removed(runs, 1)).toThrow(
      "not-in-a-list: this message is no item of a list, and the item around it holds 2",
    );
    expect(removed(runs, 0)).toEqual({ runs: [{ inputs: { messages: [] }, outputs: { message: assistant } }] });
  });
  it("is not touched without a list around it", () => {
    expect(() => removed({ output: { message: { role: "assistant", content: [{ text: "a" }] } } }, 0)).toThrow(
      "not-in-a-list:",
    );
    expect(() => removed({ system: [{ type: "text", text: "s" }], messages: [user] }, 0)).toThrow("not-in-a-list:");
  });
});

describe("a message of", () => {
  it("a stream has no item", () => {
    const stream = [delta({ role: "assistant", content: "a" }), delta({ content: "b" })];
    expect(() => after(stream, ([first]) => ({ remove: first! }))).toThrow("folded:");
    expect(() => after(stream, ([first]) => ({ duplicate: first! }))).toThrow("folded:");
    expect(() => after(stream, ([first]) => ({ move: first!, to: 0 }))).toThrow("folded:");
    expect(() => removed([{ request: { messages: [user] }, response: stream }], 1)).toThrow("folded:");
    expect(() => removed([{ response: stream }], 0)).toThrow("folded:");
  });
  it("flattened keys has no item, unless the record holds only this one", () => {
    const keys = { "llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "u" };
    const more = { ...keys, "llm.input_messages.1.message.role": "user", "llm.input_messages.1.message.content": "v" };
    expect(() => removed(more, 0)).toThrow("flattened:");
    expect(() => removed([more], 1)).toThrow("flattened:");
    expect(removed([keys, more], 0)).toEqual([more]);
  });
  it("another part of the session is not in this document", () => {
    const session = {
      inputs: { chat_history: [user] },
      outputs: [delta({ content: "a" }), delta({ content: "b" })],
    };
    // Stored sessions break the schema: outputs may be a list.
    const stored: Session = JSON.parse(JSON.stringify(session));
    const [question, answer] = readConversation(stored).messages;
    const inputs = JSON.stringify(session.inputs);
    expect(edited(inputs, [{ remove: question! }], { root: ["inputs"] })).toBe('{"chat_history":[]}');
    expect(() => edited(inputs, [{ remove: answer! }], { root: ["inputs"] })).toThrow("outside-document:");
    const outputs = JSON.stringify(session.outputs);
    expect(() => edited(outputs, [{ remove: answer! }], { root: ["outputs"] })).toThrow("folded:");
    expect(() => edited("[]", [{ remove: read(JSON.stringify([[user]]))[0]! }])).toThrow("not-found:");
  });
});

describe("a part", () => {
  const call = { id: "c", type: "function", function: { name: "f", arguments: "{}" } };
  it("that is a block or a call of a list is removed, repeated and moved in it", () => {
    const blocks = [
      { type: "text", text: "a" },
      { type: "image_url", image_url: { url: "https://x.test/a.png" } },
    ];
    expect(partRemoved([{ role: "user", content: blocks }], "text")).toEqual([{ role: "user", content: [blocks[1]] }]);
    expect(after([{ role: "user", content: blocks }], ([one]) => ({ move: one!.parts[1]!, to: 0 }))).toEqual([
      { role: "user", content: blocks.toReversed() },
    ]);
    const calling = { role: "assistant", content: "a", tool_calls: [call] };
    expect(partRemoved([calling], "tool-call")).toEqual([{ ...calling, tool_calls: [] }]);
    expect(after([calling], ([one]) => ({ duplicate: one!.parts[1]! }))).toEqual([
      { ...calling, tool_calls: [call, call] },
    ]);
    expect(
      partRemoved({ contents: [{ role: "model", parts: [{ functionCall: { name: "f", args: {} } }] }] }, "tool-call"),
    ).toEqual({ contents: [{ role: "model", parts: [] }] });
  });
  it("that is the item itself takes its message along", () => {
    expect(
      partRemoved({ input: [{ type: "function_call", call_id: "c", name: "f", arguments: "{}" }, user] }, "tool-call"),
    ).toEqual({ input: [user] });
  });
  it("that is no item is not removed, least of all with its message", () => {
    expect(() => partRemoved([user], "text")).toThrow("not-in-a-list:");
    expect(() => partRemoved([{ message: user }], "text")).toThrow("not-in-a-list:");
    const flat = {
      role: "assistant",
      "tool_calls.0.id": "c",
      "tool_calls.0.name": "f",
      "tool_calls.0.arguments": "{}",
    };
    expect(() => partRemoved([flat], "tool-call")).toThrow("flattened:");
    expect(removed([flat], 0)).toEqual([]);
  });
  it("of a stream is not removed, in however few events it came", () => {
    const stream = [delta({ role: "assistant", tool_calls: [{ index: 0, ...call }] }), delta({ content: "a" })];
    expect(() => partRemoved(stream, "tool-call")).toThrow("folded:");
  });
  it("with two places is not removed", () => {
    const text = JSON.stringify([{ role: "user", content: [{ type: "text", text: "a" }] }]);
    const [part] = read(text)[0]!.parts;
    const twice = { ...part!, fields: { text: [...part!.fields!.text!, [[0, "role"]] as const] } };
    expect(() => edited(text, [{ remove: twice }])).toThrow("folded:");
  });
});
