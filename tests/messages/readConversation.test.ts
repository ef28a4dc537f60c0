import { describe, expect, it } from "vitest";
import { readConversation, type Message } from "../../src/messages/index.js";
import type { Session } from "../../src/schema/Session.js";
import { kitchenSink } from "./kitchenSink.js";
import { expectToStandWhereItSays } from "./support.js";

const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });
/** What a session says, as `role: text`. */
const said = (session: Session): string[] => readConversation(session).messages.map(sayOf);
function sayOf(message: Message): string {
  return `${message.role}: ${message.parts.map((part) => ("text" in part ? part.text : part.kind)).join(" | ")}`;
}
/** Stored sessions break the schema: this makes one of any value. */
const stored = (inputs: unknown, outputs?: unknown): Session => JSON.parse(JSON.stringify({ inputs, outputs }));

const tool = (name: string) => ({ name, parameters: "{}" });

describe("order", () => {
  it("is the history, then the outputs, with locations that begin at the session", () => {
    const session = {
      inputs: { question: "q", chat_history: [user("a"), assistant("b"), user("c")] },
      outputs: assistant("d"),
    };
    const reading = readConversation(session);
    expect(reading.messages.map(sayOf)).toEqual(["user: a", "assistant: b", "user: c", "assistant: d"]);
    expect(reading.messages.map((message) => message.at)).toEqual([
      [["inputs", "chat_history", 0]],
      [["inputs", "chat_history", 1]],
      [["inputs", "chat_history", 2]],
      [["outputs"]],
    ]);
    expect(reading.messages.map((message) => message.id)).toEqual([
      "inputs/chat_history/0",
      "inputs/chat_history/1",
      "inputs/chat_history/2",
      "outputs",
    ]);
    expect(reading.sources).toEqual([
      { at: [["inputs", "chat_history"]], first: 0, count: 3, repeated: 0 },
      { at: [["outputs"]], first: 3, count: 1, repeated: 0 },
    ]);
    expect(reading).not.toHaveProperty("empty");
    expectToStandWhereItSays(session, reading);
  });
  it.each([
    ["inputs.messages", { messages: [user("a")] }],
    ["inputs.inputs.chat_history", { inputs: { chat_history: [user("a")] } }],
    ["inputs.inputs.messages", { inputs: { messages: [user("a")] } }],
    ["inputs.prompt", { prompt: "a" }],
  ])("finds a history at %s", (field, inputs) => {
    const reading = readConversation({ inputs });
    expect(reading.messages.map(sayOf)).toEqual(["user: a"]);
    expect(reading.sources.map((source) => source.at)).toEqual([[field.split(".")]]);
  });
  it.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    [
      "a request to Gemini",
      { systemInstruction: "s", contents: [{ role: "user", parts: [{ text: "a" }] }], temperature: 1 },
      ["system: s", "user: a"],
    ],
    ["a request to Responses", { model: "m", instructions: "s", input: "a" }, ["system: s", "user: a"]],
    ["instructions beside a history", { system: "s", messages: [user("a")], user_id: "u" }, ["system: s", "user: a"]],
    [
      "attributes of a span",
      { "gen_ai.input.messages": JSON.stringify([{ role: "user", parts: [{ type: "text", content: "a" }] }]) },
      ["user: a"],
    ],
    [
      "flattened attributes",
      { "llm.input_messages.0.message.role": "user", "llm.input_messages.0.message.content": "a" },
      ["user: a"],
    ],
  ])("finds a conversation in %s, and nothing beside it", (_, inputs, expected) => {
    const session = stored(inputs);
    const reading = readConversation(session);
    expect(reading.messages.map(sayOf)).toEqual(expected);
    expect(reading.unread).toEqual([]);
    expectToStandWhereItSays(session, reading);
  });
  it("reads tools from inputs and config", () => {
    const reading = readConversation({
      inputs: { chat_history: [user("a")], functions: [tool("f")] },
      config: { hyperparameters: { tools: [tool("g")] } },
    });
    expect(reading.tools.map((one) => [one.name, one.at])).toEqual([
      ["f", [["inputs", "functions", 0]]],
      ["g", [["config", "hyperparameters", "tools", 0]]],
    ]);
  });
  it("of the kitchen sink in both fields stands where it says", () => {
    const session = {
      inputs: { chat_history: [...kitchenSink] },
      outputs: { chat_history: [...kitchenSink, assistant("end")] },
    };
    const reading = readConversation(session);
    expect(reading.messages).toHaveLength(kitchenSink.length + 1);
    expectToStandWhereItSays(session, reading);
  });
});

describe("a turn that is recorded twice is shown once", () => {
  const history = [user("a"), assistant("b")];
  it.each([
    ["an output equal to the last of the history", assistant("b"), ["user: a", "assistant: b"]],
    ["an output without a role", { content: "b" }, ["user: a", "assistant: b"]],
    [
      "a transcript that begins with the history",
      { chat_history: [...history, user("c")] },
      ["user: a", "assistant: b", "user: c"],
    ],
    [
      "a transcript that begins with the history's end",
      { chat_history: [assistant("b"), user("c")] },
      ["user: a", "assistant: b", "user: c"],
    ],
    ["a transcript that is the history's beginning", { chat_history: [user("a")] }, ["user: a", "assistant: b"]],
    [
      "a transcript, and its last content beside it",
      { chat_history: [...history, user("c"), assistant("d")], content: "d" },
      ["user: a", "assistant: b", "user: c", "assistant: d"],
    ],
  ])("%s", (_, outputs, expected) => {
    expect(said({ inputs: { chat_history: history }, outputs })).toEqual(expected);
  });
  it("and counted as repeated", () => {
    const { sources } = readConversation({
      inputs: { chat_history: history },
      outputs: { chat_history: [...history, user("c")] },
    });
    expect(sources.at(-1)).toEqual({ at: [["outputs", "chat_history"]], first: 2, count: 1, repeated: 2 });
  });
  it("but a turn the user said twice in one history is shown twice", () => {
    expect(said({ inputs: { chat_history: [user("a"), user("a")] } })).toEqual(["user: a", "user: a"]);
  });
  it("also in a long conversation that says the same all over", () => {
    const same = Array.from({ length: 5000 }, () => user("ok"));
    expect(
      readConversation({ inputs: { chat_history: same }, outputs: { chat_history: [...same, assistant("b")] } })
        .messages,
    ).toHaveLength(5001);
  });
});

describe("says why it is empty", () => {
  it.each([
    ["no-inputs", undefined, undefined, "the session has no inputs; the session has no outputs"],
    ["inputs-not-an-object", [], undefined, "inputs should be an object and is a list; the session has no outputs"],
    ["no-chat-history", { question: "q" }, {}, "inputs has no chat_history or messages; outputs is empty"],
    ["chat-history-empty", { chat_history: [] }, {}, "inputs.chat_history is an empty list; outputs is empty"],
    [
      "chat-history-not-a-list",
      { chat_history: "hi" },
      {},
      "inputs.chat_history should be a list of messages and is a string; outputs is empty",
    ],
    [
      "chat-history-not-a-list",
      { chat_history: null },
      {},
      "inputs.chat_history should be a list of messages and is null; outputs is empty",
    ],
    [
      "chat-history-not-understood",
      { chat_history: [1, 2] },
      {},
      "inputs.chat_history has no message with a role and content: it is shown as recorded; outputs is empty",
    ],
    [
      "no-chat-history",
      {},
      { score: 1 },
      "inputs has no chat_history or messages; outputs has no message, result or text: it is shown as recorded",
    ],
  ])("%s", (code, inputs, outputs, message) => {
    expect(readConversation(stored(inputs, outputs)).empty).toEqual({ code, message });
  });
  it("and shows what is there all the same", () => {
    const reading = readConversation(stored({ chat_history: "hi" }, { steps: [1] }));
    expect(reading.messages.map((message) => message.parts.map((part) => part.at))).toEqual([
      [[["inputs", "chat_history"]]],
      [[["outputs"]]],
    ]);
  });
  it("and where half of it is missing", () => {
    const reading = readConversation(stored({ chat_history: "hi" }, { content: "b" }));
    expect(reading).not.toHaveProperty("empty");
    expect(reading.reasons.map((reason) => reason.code)).toEqual(["chat-history-not-a-list"]);
  });
});

it.each([0, false, "", null, [], {}])("an output of %j is shown", (result) => {
  const [message] = readConversation(stored({}, { result })).messages;
  expect(message?.parts).toMatchObject([result === "" ? { kind: "text", text: "" } : { kind: "data", value: result }]);
});
