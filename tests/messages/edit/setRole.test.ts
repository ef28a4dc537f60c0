import { describe, expect, it } from "vitest";
import type { JsonLocation } from "../../../src/json/index.js";
import { follow } from "../support.js";
import { edited, read } from "./edited.js";

/** What stands where the role of a message stood, after it is set. */
function respelled(source: unknown, index: number, to: string): unknown {
  const text = JSON.stringify(source);
  const message = read(text)[index]!;
  const [at] = message.fields!.role!;
  const after = edited(text, [{ set: "role", of: message, to }]);
  expect(read(after)[index]?.parts).toEqual(message.parts);
  return follow(JSON.parse(after), at as JsonLocation)?.value;
}

const role = (word: string) => ({ role: word, content: "x" });

describe("a role is written", () => {
  it.each<[string, unknown, number, string, string]>([
    ["as a message of the same list writes it", [role("human"), role("bot")], 0, "assistant", "bot"],
    [
      "as the nearest of them writes it",
      [role("model"), role("user"), role("user"), role("bot")],
      2,
      "assistant",
      "bot",
    ],
    ["as those write it who say human", [role("human"), role("human")], 0, "assistant", "ai"],
    [
      "as those write it who shout",
      { message: "q", chat_history: [{ role: "USER", message: "x" }], preamble: "" },
      1,
      "assistant",
      "CHATBOT",
    ],
    ["as ShareGPT writes it", { conversations: [{ from: "system", value: "x" }] }, 0, "assistant", "gpt"],
    ["as LangChain writes it", [{ type: "system", content: "x" }], 0, "user", "human"],
    ["as LangChain's classes are called", [{ type: "HumanMessage", content: "x" }], 0, "assistant", "AIMessage"],
    ["as Gemini writes it", { contents: [{ role: "user", parts: [{ text: "x" }] }] }, 0, "assistant", "model"],
    ["as Bedrock writes it", [{ role: "user", content: [{ text: "x" }] }], 0, "assistant", "assistant"],
    ["as in the lines of a log", [{ message: role("user") }, { message: role("model") }], 0, "assistant", "model"],
    ["as the authors of others are called", [{ author: { role: "human" }, content: "x" }], 0, "assistant", "ai"],
    [
      "as in flattened keys beside it",
      { "m.0.role": "user", "m.0.content": "x", "m.1.role": "bot", "m.1.content": "y" },
      0,
      "assistant",
      "bot",
    ],
    ["as it is, when the kit has no such role", [role("human")], 0, "critic", "critic"],
    ["as it is, when it is a spelling", [role("human")], 0, "gpt", "gpt"],
    [
      "as it is, when the list has no spelling of its own",
      [role("user"), role("function")],
      0,
      "assistant",
      "assistant",
    ],
    ["as the kit writes it, when a list mixes spellings", [role("human"), role("USER")], 0, "assistant", "assistant"],
  ])("%s", (_, source, index, to, expected) => {
    const messages = read(JSON.stringify(source));
    const place = messages[index]?.fields?.role ? index : messages.findIndex((one) => one.fields?.role);
    expect(respelled(source, place, to)).toBe(expected);
  });

  it("also inside JSON text, and in a body without a list", () => {
    expect(respelled({ messages: JSON.stringify([role("human"), role("ai")]) }, 1, "user")).toBe("human");
    expect(respelled({ message: role("human") }, 0, "assistant")).toBe("ai");
  });

  it("and refused where it is derived from something else", () => {
    const text = JSON.stringify([{ lc: 1, type: "constructor", id: ["HumanMessage"], kwargs: { content: "x" } }]);
    expect(() => edited(text, [{ set: "role", of: read(text)[0]!, to: "system" }])).toThrow("field-not-located:");
    const called = { ...read("[7]")[0]!, fields: { role: [[[0]] satisfies JsonLocation] } };
    expect(() => edited("[7]", [{ set: "role", of: called, to: "system" }])).toThrow("field-not-located:");
  });
});
