import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextChanges, locate, parseJson, toValue } from "../../src/json/index.js";
import {
  editMessages,
  readConversation,
  readMessages,
  type EditMessagesOptions,
  type Message,
  type MessageEdit,
} from "../../src/messages/index.js";
import { kitchenSink } from "./kitchenSink.js";
import { everyPart } from "./support.js";

/** The text after the edits; throws what forbids them. */
function edited(text: string, edits: readonly MessageEdit[], options?: EditMessagesOptions): string {
  const result = editMessages(parseJson(text), edits, options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  expect(applyTextChanges(applyTextChanges(text, result.changes), result.inverse)).toBe(text);
  return applyTextChanges(text, result.changes);
}
const read = (text: string): readonly Message[] => readMessages(toValue(parseJson(text))).messages;

describe("set", () => {
  it("changes the one string and no other byte", () => {
    const text =
      '[ {"role" : "user",\t"content":"a\\u0041", "n": 12345678901234567890 },\r\n{"role":"user","content":"b"}]\n';
    const [first] = read(text);
    expect(edited(text, [{ set: "text", of: first!.parts[0]!, to: 'x "y"' }])).toBe(
      text.replace('"a\\u0041"', '"x \\"y\\""'),
    );
    expect(edited(text, [{ set: "role", of: first!, to: "system" }])).toBe(text.replace('"user"', '"system"'));
  });
  it("reaches a block, a nested call, dotted keys and a result", () => {
    const text = JSON.stringify(kitchenSink);
    const part = (message: number, index: number) => read(text)[message]!.parts[index]!;
    const after = (edit: MessageEdit): readonly Message[] => read(edited(text, [edit]));
    expect(after({ set: "text", of: part(2, 1), to: "new" })[2]?.parts[1]).toMatchObject({ text: "new" });
    expect(after({ set: "input", of: part(3, 1), to: '{"id": 2.0}' })[3]?.parts[1]).toMatchObject({
      inputText: '{"id": 2.0}',
    });
    expect(after({ set: "input", of: part(3, 4), to: '{"deep": 1}' })[3]?.parts[4]).toMatchObject({
      input: { deep: 1 },
    });
    expect(after({ set: "name", of: part(7, 0), to: "store" })[7]?.parts[0]).toMatchObject({ name: "store" });
    expect(after({ set: "output", of: part(4, 0), to: "now" })[4]?.parts[0]).toMatchObject({ output: "now" });
  });
  it("changes a text that the source says twice in both places", () => {
    const text = '[{"role":"assistant","content":"b","reasoning":"Hm","reasoning_content":"Hm"}]';
    const [message] = read(text);
    expect(edited(text, [{ set: "text", of: message!.parts[0]!, to: "Oh" }])).toBe(text.replaceAll('"Hm"', '"Oh"'));
  });
  it("works on one field of a session whose conversation was read whole", () => {
    const inputs = '{"chat_history":[{"role":"user","content":"a"}]}';
    const [first] = readConversation({
      inputs: { chat_history: [{ role: "user", content: "a" }] },
      outputs: { content: "b" },
    }).messages;
    expect(edited(inputs, [{ set: "text", of: first!.parts[0]!, to: "z" }], { root: ["inputs"] })).toBe(
      inputs.replace('"a"', '"z"'),
    );
    expect(() => edited("{}", [{ set: "text", of: first!.parts[0]!, to: "z" }], { root: ["outputs"] })).toThrow(
      "outside-document",
    );
  });
  it("refuses what is derived, folded, gone, or no JSON where JSON stands", () => {
    const stream = JSON.stringify(["a", "b"].map((content) => ({ choices: [{ index: 0, delta: { content } }] })));
    expect(() => edited(stream, [{ set: "text", of: read(stream)[0]!.parts[0]!, to: "z" }])).toThrow("field-folded");
    expect(() => edited(stream, [{ set: "role", of: read(stream)[0]!, to: "z" }])).toThrow("field-not-located");
    const text = JSON.stringify(kitchenSink);
    expect(() => edited("[]", [{ set: "role", of: read(text)[0]!, to: "z" }])).toThrow("not-found");
    expect(() => edited(text, [{ set: "input", of: read(text)[3]!.parts[4]!, to: "{half" }])).toThrow("not-json");
  });
  it("of any part's text leaves every other part, and every other byte", () => {
    const text = JSON.stringify(kitchenSink, null, 3);
    const before = everyPart({ messages: read(text) });
    const editable = before.filter((part) => part.kind === "text" && part.fields?.text?.length === 1);
    fc.assert(
      fc.property(fc.constantFrom(...editable), fc.string({ unit: "binary" }), (part, to) => {
        const written = edited(text, [{ set: "text", of: part, to }]);
        const found = locate(parseJson(text), part.fields!.text![0]!)!;
        expect(written).toBe(
          text.slice(0, found.doc.start[found.node]) + JSON.stringify(to) + text.slice(found.doc.end[found.node]),
        );
        const after = everyPart({ messages: read(written) });
        expect(after).toEqual(before.map((one) => (one.id === part.id ? { ...one, text: to } : one)));
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe("lists", () => {
  const text = '[\n  { "role": "system", "content": "s" },\n  { "content": "u", "id": 1, "role": "user" }\n]';
  it("insert a message that takes over no key of its neighbour but role and content, doubled ones included", () => {
    const list = '[{"role": "user", "x": 1.0, "content": "a", "x": 1.00, "content": "b"}]';
    const added = edited(list, [{ insert: { role: "user", text: "new" }, into: [[]], index: 1 }]);
    expect(added).toBe(`${list.slice(0, -1)}, {"role": "user", "content": "new"}]`);
  });

  it("insert a message written as its neighbours are", () => {
    const added = edited(text, [{ insert: { role: "user", text: "new" }, into: [[]], index: 2 }]);
    expect(added).toContain('{ "content": "new", "role": "user" }');
    expect(added.startsWith(text.slice(0, text.lastIndexOf("\n")))).toBe(true);
    expect(read(added).map((message) => message.role)).toEqual(["system", "user", "user"]);
  });
  it.each([
    [
      "blocks",
      [{ role: "user", content: [{ type: "input_text", text: "a" }] }],
      "assistant",
      [{ role: "assistant", content: [{ type: "output_text", text: "new" }] }],
    ],
    ["human and ai", [{ role: "human", content: "a" }], "assistant", [{ role: "ai", content: "new" }]],
    ["nothing", [], "user", [{ role: "user", content: "new" }]],
    ["a tool result", [{ role: "tool", tool_call_id: "c", content: "x" }], "user", [{ role: "user", content: "new" }]],
  ])("insert beside %s", (_, list, role, added) => {
    const after = edited(JSON.stringify(list), [{ insert: { role, text: "new" }, into: [[]], index: list.length }]);
    expect(JSON.parse(after)).toEqual([...list, ...added]);
  });
  it("remove, duplicate and move", () => {
    const [first, second] = read(text);
    const contents = (edit: MessageEdit) =>
      read(edited(text, [edit])).map((message) => message.parts.map((part) => "text" in part && part.text)[0]);
    expect(contents({ remove: first! })).toEqual(["u"]);
    expect(contents({ duplicate: first! })).toEqual(["s", "s", "u"]);
    expect(contents({ move: second!, to: 0 })).toEqual(["u", "s"]);
  });
  it("do not lose a message that is no item of one", () => {
    const alone = '{"role":"user","content":"x"}';
    expect(() => edited(alone, [{ remove: read(alone)[0]! }])).toThrow("not-in-a-list");
    expect(() => edited(alone, [{ insert: { role: "user", text: "" }, into: [[]], index: 0 }])).toThrow(
      "not-in-a-list",
    );
  });
});
