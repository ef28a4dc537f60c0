import { describe, expect, it } from "vitest";
import { applyTextChanges, parseJson } from "../../../src/json/index.js";
import { editMessages, readMessages, type Message, type NewPart } from "../../../src/messages/index.js";
import { everyFixture } from "../formats/fixtures/everyFixture.js";

const NEW: readonly NewPart[] = [{ kind: "text", text: "new" }, { kind: "tool-call" }, { kind: "tool-result" }];

function added(text: string, message: Message, add: NewPart): string | undefined {
  const result = editMessages(parseJson(text), [{ add, to: message }]);
  if (!result.ok) return undefined;
  const after = applyTextChanges(text, result.changes);
  expect(applyTextChanges(after, result.inverse)).toBe(text);
  return after;
}

const read = (text: string): readonly Message[] => readMessages(JSON.parse(text)).messages;
const kinds = (message: Message | undefined): readonly string[] =>
  message?.parts.map(({ kind }) => kind).toSorted() ?? [];

describe("a new part", () => {
  it.each(everyFixture)("of $title is one more part of its message, and changes no other message", ({ value }) => {
    const text = JSON.stringify(value, null, 2);
    const messages = read(text);
    for (const [index, message] of messages.entries()) {
      for (const add of NEW) {
        const after = added(text, message, add);
        if (after === undefined) continue;
        const again = read(after);
        expect(kinds(again[index])).toEqual([...kinds(message), add.kind].toSorted());
        expect(again.toSpliced(index, 1)).toEqual(messages.toSpliced(index, 1));
      }
    }
  });

  it.each([
    ["OpenAI", { role: "assistant", content: "Hi" }, "tool-call", "tool_calls"],
    [
      "Anthropic",
      { role: "assistant", content: [{ type: "tool_use", id: "a", name: "f", input: {} }] },
      "tool-call",
      "tool_use",
    ],
    [
      "Anthropic",
      { role: "user", content: [{ type: "tool_result", tool_use_id: "a", content: "" }] },
      "tool-result",
      "tool_result",
    ],
    ["Gemini", { role: "model", parts: [{ text: "Hi" }] }, "tool-call", "functionCall"],
    [
      "Bedrock",
      { role: "assistant", content: [{ toolUse: { toolUseId: "a", name: "f", input: {} } }] },
      "tool-call",
      "toolUse",
    ],
    ["OpenTelemetry", { role: "assistant", parts: [{ type: "text", content: "Hi" }] }, "tool-call", "tool_call"],
    ["Vercel", { id: "m", role: "assistant", parts: [{ type: "text", text: "Hi" }] }, "tool-call", "input-available"],
  ] as const)("is written as %s writes it", (_, message, kind, word) => {
    const text = JSON.stringify([message]);
    const [first] = read(text);
    const after = added(text, first!, { kind, callId: "call_9", name: "look" });
    expect(after?.split(word).length).toBeGreaterThan(text.split(word).length);
    expect(read(after ?? "[]")[0]?.parts.at(-1)).toMatchObject({ kind });
  });

  it("makes a list of a text that stands alone, where the format has such lists", () => {
    const text = '[{"role": "user", "content": "Hi", "n": 1.0}]';
    const after = added(text, read(text)[0]!, { kind: "text", text: "and" });
    expect(after).toBe(
      '[{"role": "user", "content": [{"type":"text","text":"Hi"},{"type":"text","text":"and"}], "n": 1.0}]',
    );
  });

  it("is refused where a message has no place for it", () => {
    const text = '[{"from": "human", "value": "Hi"}, {"role": "tool", "tool_call_id": "c", "content": "x"}]';
    for (const message of read(text)) {
      const result = editMessages(parseJson(text), [{ add: { kind: "tool-call" }, to: message }]);
      expect(result.ok ? "" : result.problem.code).toBe("no-place");
    }
  });
});
