import { describe, expect, it } from "vitest";
import type { JsonPath } from "../../../src/json/index.js";
import { follow } from "../support.js";
import { edited, read } from "./edited.js";
import { shapes } from "./shapes.js";

/** The item that is inserted at the end of a list. */
function inserted(source: unknown, list: JsonPath, { role, text = "new" }: { role: string; text?: string }): unknown {
  const items = follow(source, [list])?.value;
  const index = Array.isArray(items) ? items.length : 0;
  const after: unknown = JSON.parse(edited(JSON.stringify(source), [{ insert: { role, text }, into: [list], index }]));
  return follow(after, [[...list, index]])?.value;
}

describe.each(Object.entries(shapes))("a new message beside %s", (_, { source, list, ...expected }) => {
  it.each(["user", "assistant", "system"] as const)("has their shape: %s", (role) => {
    if (expected[role] !== undefined) expect(inserted(source, list, { role })).toEqual(expected[role]);
  });

  it("is read as what it is, empty ones too, and changes no other message", () => {
    const before = read(JSON.stringify(source));
    for (const role of ["user", "assistant"])
      for (const text of ["new", "", '{"role": "user"}\n"']) {
        const items = follow(source, [list])?.value;
        const index = Array.isArray(items) ? items.length : 0;
        const after = read(edited(JSON.stringify(source), [{ insert: { role, text }, into: [list], index }]));
        expect(after).toHaveLength(before.length + 1);
        expect(
          after.filter((one) => one.role === role && one.parts.some((part) => "text" in part && part.text === text))
            .length,
        ).toBeGreaterThan(0);
      }
  });
});

describe("a new message", () => {
  it.each<[string, unknown, JsonPath, string, unknown]>([
    [
      "Gemini",
      { contents: [], generationConfig: {} },
      ["contents"],
      "assistant",
      { role: "model", parts: [{ text: "new" }] },
    ],
    [
      "Bedrock",
      { messages: [], inferenceConfig: {} },
      ["messages"],
      "user",
      { role: "user", content: [{ text: "new" }] },
    ],
    [
      "Bedrock with tools",
      { toolConfig: { tools: [] }, messages: [] },
      ["messages"],
      "user",
      { role: "user", content: [{ text: "new" }] },
    ],
    ["Responses", { model: "m", input: [] }, ["input"], "user", { role: "user", content: "new" }],
    [
      "an attribute",
      { "gen_ai.output.messages": [] },
      ["gen_ai.output.messages"],
      "assistant",
      { role: "assistant", parts: [{ type: "text", content: "new" }] },
    ],
    [
      "Cohere",
      { message: "q", chat_history: [], preamble: "p" },
      ["chat_history"],
      "assistant",
      { role: "CHATBOT", message: "new" },
    ],
    ["a history", { chat_history: [] }, ["chat_history"], "assistant", { role: "assistant", content: "new" }],
    [
      "Interactions",
      { object: "interaction", steps: [] },
      ["steps"],
      "assistant",
      { type: "model_output", content: [{ type: "text", text: "new" }] },
    ],
    ["no name", [], [], "user", { role: "user", content: "new" }],
    [
      "a batch",
      { messages: [[]], inferenceConfig: {} },
      ["messages", 0],
      "user",
      { role: "user", content: [{ text: "new" }] },
    ],
  ])("in an empty list of %s has the shape of the body around it", (_, source, list, role, expected) => {
    expect(inserted(source, list, { role })).toEqual(expected);
  });

  it("in an empty list of JSON text has the shape that the key outside asks for", () => {
    const text = JSON.stringify({ "gen_ai.input.messages": "[]" });
    const after = edited(text, [
      { insert: { role: "user", text: "new" }, into: [["gen_ai.input.messages"], []], index: 0 },
    ]);
    expect(JSON.parse(after)).toEqual({
      "gen_ai.input.messages": JSON.stringify([{ role: "user", parts: [{ type: "text", content: "new" }] }]),
    });
  });

  it("beside a part nobody knows has the shape that the key asks for", () => {
    const source = { "gen_ai.output.messages": [{ role: "assistant", parts: [{ type: "x" }] }] };
    const expected = { role: "assistant", parts: [{ type: "text", content: "new" }] };
    expect(inserted(source, ["gen_ai.output.messages"], { role: "assistant" })).toEqual(expected);
  });

  it.each<[string, readonly unknown[], string, unknown]>([
    ["texts", ["a", "b"], "user", "new"],
    ["what is no message", [{ x: 1 }], "user", { role: "user", content: "new" }],
    [
      "parts without one",
      [{ id: "m1", role: "user", parts: [] }],
      "user",
      { id: "message-2", role: "user", parts: [{ type: "text", text: "new" }] },
    ],
    [
      "a content without a role",
      [{ parts: [{ text: "u" }] }],
      "assistant",
      { role: "model", parts: [{ text: "new" }] },
    ],
    ["a tool's result", [{ role: "tool", tool_call_id: "c", content: "r" }], "user", { role: "user", content: "new" }],
    [
      "a tool's result in a block",
      [
        {
          role: "tool",
          content: [{ type: "tool-result", toolCallId: "c", toolName: "f", output: { type: "text", value: "r" } }],
        },
      ],
      "user",
      { role: "user", content: "new" },
    ],
    [
      "an item without a role",
      [{ type: "function_call_output", call_id: "c", output: "r" }],
      "user",
      { role: "user", content: "new" },
    ],
    [
      "two keys with one text",
      [{ id: "i1", role: "user", content: "u", parts: [{ type: "text", text: "u" }] }],
      "user",
      { id: "message-2", role: "user", content: "new", parts: [{ type: "text", text: "new" }] },
    ],
    ["a role that is no kit's", [{ role: "user", content: "u" }], "critic", { role: "critic", content: "new" }],
    ["human and ai under role", [{ role: "human", content: "u" }], "assistant", { role: "ai", content: "new" }],
    [
      "class names under type",
      [{ type: "HumanMessage", content: "u" }],
      "assistant",
      { type: "AIMessage", content: "new" },
    ],
    [
      "steps of Interactions",
      [{ type: "user_input", content: [{ type: "text", text: "u" }] }],
      "assistant",
      { type: "model_output", content: [{ type: "text", text: "new" }] },
    ],
  ])("beside %s", (_, list, role, expected) => {
    expect(inserted(list, [], { role })).toEqual(expected);
  });

  it("takes the nearest message of its role for a model, and the spacing of that one", () => {
    const text = `[{"role":"user","content":"a"},
  {"role": "assistant",   "content": [ {"type": "text", "text": "b"} ], "id": "i1"},
  {"role":"user","content":[{"text":"c","type":"text"}]}]`;
    const at = (index: number, role: string) => edited(text, [{ insert: { role, text: "new" }, into: [[]], index }]);
    expect(at(1, "user")).toContain('{"role":"user","content":"new"}');
    expect(at(3, "user")).toContain('{"role":"user","content":[{"text":"new","type":"text"}]}');
    expect(at(0, "assistant")).toContain('{"role": "assistant",   "content": [ {"type": "text", "text": "new"} ]}');
  });

  it("has a shape also far inside a long list", () => {
    const list = Array.from({ length: 500 }, (_, index) => ({ type: index % 2 ? "ai" : "human", content: `${index}` }));
    const after = edited(JSON.stringify(list), [{ insert: { role: "system", text: "new" }, into: [[]], index: 250 }]);
    expect(JSON.parse(after)).toEqual(list.toSpliced(250, 0, { type: "system", content: "new" }));
  });

  it("is refused among the events of a stream, and where there is no list", () => {
    const stream = JSON.stringify([{ choices: [{ index: 0, delta: { role: "assistant", content: "a" } }] }]);
    const insert = { insert: { role: "user", text: "new" }, index: 0 };
    expect(() => edited(stream, [{ ...insert, into: [[]] }])).toThrow("folded:");
    expect(() => edited('{"messages": 1}', [{ ...insert, into: [["messages"]] }])).toThrow("not-in-a-list:");
    expect(() => edited("[]", [{ ...insert, into: [["inputs"]] }], { root: ["outputs"] })).toThrow("outside-document:");
  });
});
