import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOfEdit } from "../../src/components/ChatEditor/changesOfEdit.js";
import { createEditableReader } from "../../src/components/ChatEditor/createEditableReader.js";
import { followedIndex } from "../../src/components/ChatEditor/followedIndex.js";
import { liveDrafts } from "../../src/components/ChatEditor/liveDrafts.js";
import { movedDrafts } from "../../src/components/ChatEditor/movedDrafts.js";
import { messageName, partFields, type EditableField } from "../../src/components/ChatEditor/partFields.js";
import { planAction } from "../../src/components/ChatEditor/planAction.js";
import { planMove } from "../../src/components/ChatEditor/planMove.js";
import { previewText } from "../../src/components/ChatEditor/previewText.js";
import { readEditable } from "../../src/components/ChatEditor/readEditable.js";
import { nextVariable, templateVariables } from "../../src/components/ChatEditor/templateVariables.js";
import {
  applyTextChanges,
  createJsonHistory,
  locate,
  parseJson,
  type JsonDocument,
  type JsonLocation,
} from "../../src/json/index.js";
import { editMessages } from "../../src/messages/index.js";
import { longConversation } from "../../stories/fixtures/longConversation.js";
import { kitchenSink } from "../messages/kitchenSink.js";
import { everyFixture } from "../messages/formats/fixtures/everyFixture.js";

function everyField(doc: JsonDocument): EditableField[] {
  return readEditable(doc).flatMap((message) => {
    const name = messageName(doc, message);
    const fields = message.parts.flatMap((part) => partFields(doc, message, part));
    return [...(name ? [name] : []), ...fields.filter((field) => "edit" in field)];
  });
}

/** The range of what stands at a location's outermost place. */
function rangeOf(doc: JsonDocument, [outer]: JsonLocation): readonly [number, number] {
  const { doc: found, node } = locate(doc, [outer])!;
  return [found.start[node] ?? 0, found.end[node] ?? 0];
}

/** A text that the field can take and that is another. */
function another({ mustBeJson, text }: EditableField): string {
  return mustBeJson ? `[${text}, 12345678901234567890]` : `${text}\u00e9"\\\n`;
}

const SOURCES = [...everyFixture, { title: "kitchen sink", value: kitchenSink }];

describe.each(SOURCES)("the fields of $title", ({ value }) => {
  const text = JSON.stringify(value, null, 2);

  it("change the value where they stand, and no other byte", () => {
    for (const field of everyField(parseJson(text))) {
      const doc = parseJson(text);
      const result = changesOfEdit(doc, field.edit(another(field)));
      expect(result.ok, `${field.name} at ${JSON.stringify(field.at)}`).toBe(true);
      if (!result.ok) continue;
      const after = applyTextChanges(text, result.changes);
      expect(after).not.toBe(text);
      expect(applyTextChanges(after, result.inverse)).toBe(text);
      const changed = result.changes.map(({ from, to }) => [from, to] as const);
      const [start, end] = rangeOf(doc, field.at);
      // What the source says twice changes in both places; each of them says what the field says.
      if (changed.length > 1) continue;
      expect(changed[0]?.[0]).toBeGreaterThanOrEqual(start);
      expect(changed[0]?.[1]).toBeLessThanOrEqual(end);
    }
  });

  it("are read again after each change as reading everything would", () => {
    const count = everyField(parseJson(text)).length;
    for (let index = 0; index < count; index += 1) {
      const history = createJsonHistory(parseJson(text));
      const reader = createEditableReader(history);
      reader.connect();
      reader.read(history.doc);
      const field = everyField(history.doc)[index]!;
      for (const to of [another(field), field.mustBeJson ? "{}" : "", field.text]) {
        const result = changesOfEdit(history.doc, field.edit(to));
        if (!result.ok) continue;
        history.change(result.changes);
        expect(reader.read(history.doc).messages).toEqual(readEditable(parseJson(history.doc.text)));
      }
    }
  });
});

describe("createEditableReader", () => {
  it("keeps the messages of the items that did not change", () => {
    const text = JSON.stringify({ chat_history: longConversation(50), note: "" });
    const history = createJsonHistory(parseJson(text));
    const reader = createEditableReader(history);
    reader.connect();
    const before = reader.read(history.doc).messages;
    const from = history.doc.text.indexOf("Question 5");
    history.change([{ from, to: from, insert: "My " }]);
    const after = reader.read(history.doc).messages;
    expect(after.filter((message, index) => message !== before[index])).toHaveLength(1);
    expect(after[9]).toMatchObject({ parts: [{ text: "My Question 5: what comes after step 5?" }] });
  });

  it("reads what any changes give, those that break the text and mend it too", () => {
    const piece = fc.constantFrom(
      '"',
      "{",
      "}",
      "[",
      "]",
      ",",
      "a",
      '"role":"user"',
      '"content":"b"',
      '},{"role":"system"',
    );
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(6), insert: piece });
    const text = JSON.stringify({ messages: longConversation(6) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const history = createJsonHistory(parseJson(text));
        const reader = createEditableReader(history);
        reader.connect();
        for (const { at, length, insert } of changes) {
          const from = Math.floor(at * history.doc.length);
          history.change([{ from, to: Math.min(history.doc.length, from + length), insert }]);
          expect(reader.read(history.doc).messages).toEqual(readEditable(parseJson(history.doc.text)));
          history.undo();
          expect(reader.read(history.doc).messages).toEqual(readEditable(parseJson(history.doc.text)));
          history.redo();
        }
      }),
      { numRuns: 60 },
    );
  });
});

const conversation = (value: unknown) => {
  const doc = parseJson(JSON.stringify(value));
  return { doc, messages: readEditable(doc) };
};
const letters = (words: string) => words.split("").map((content) => ({ role: "user", content }));

describe("planMove", () => {
  it("brings a message before any other of its list, and the index follows it", () => {
    const index = fc.nat(5);
    fc.assert(
      fc.property(index, fc.nat(6), (from, to) => {
        const given = conversation(letters("abcdef"));
        const plan = planMove(given, { from, to });
        const said = "abcdef".split("");
        const [taken = ""] = said.splice(from, 1);
        said.splice(to > from ? to - 1 : to, 0, taken);
        if (plan.kind !== "move") {
          expect(said.join("")).toBe("abcdef");
          return;
        }
        const result = editMessages(given.doc, [plan.edit]);
        const after = result.ok ? JSON.parse(applyTextChanges(given.doc.text, result.changes)) : [];
        expect(after.map((one: { content: string }) => one.content).join("")).toBe(said.join(""));
        expect(said[plan.next]).toBe(taken);
      }),
    );
  });

  it("says why a message cannot go to another list, or away from where it is no item", () => {
    const lists = conversation({ system: "s", messages: letters("ab") });
    expect(planMove(lists, { from: 2, to: 0 })).toEqual({ kind: "refused", why: "other-list" });
    expect(planMove(lists, { from: 0, to: 2 })).toEqual({ kind: "refused", why: "not-an-item" });
    expect(planMove(lists, { from: 1, to: 3 })).toMatchObject({ kind: "move", next: 2 });
  });
});

describe("planAction", () => {
  it("goes to the ends of its own list", () => {
    const lists = conversation({ system: [{ type: "text", text: "s" }], messages: letters("abc") });
    expect(planAction(lists, 3, "first")).toMatchObject({ next: 1 });
    expect(planAction(lists, 1, "last")).toMatchObject({ next: 3 });
    expect(planAction(lists, 1, "first")).toBeUndefined();
    expect(planAction(lists, 1, "up")).toBeUndefined();
  });

  it("moves wrapped messages with the item around them", () => {
    const given = conversation([
      { message: { role: "user", content: "a" } },
      { message: { role: "user", content: "b" } },
    ]);
    const plan = planAction(given, 1, "up");
    const result = plan && editMessages(given.doc, [plan.edit]);
    const after: unknown = result?.ok ? JSON.parse(applyTextChanges(given.doc.text, result.changes)) : undefined;
    expect(after).toEqual([{ message: { role: "user", content: "b" } }, { message: { role: "user", content: "a" } }]);
  });
});

describe("followedIndex", () => {
  const whole = conversation(letters("abcdef"));
  const after = (words: string, sameTo: number, held: { index: number; count: number }) =>
    followedIndex({ ...conversation(letters(words)), sameTo }, held);
  const endOf = (index: number) => rangeOf(whole.doc, whole.messages[index]!.at)[1];
  it("follows a message behind what was added or removed, and keeps one before it", () => {
    expect(after("axbcdef", endOf(0), { index: 3, count: 6 })).toBe(4);
    expect(after("axbcdef", endOf(0), { index: 0, count: 6 })).toBe(0);
    expect(after("acdef", endOf(0), { index: 3, count: 6 })).toBe(2);
  });
  it("is undefined when the message is gone", () => {
    expect(after("acdef", endOf(0), { index: 1, count: 6 })).toBeUndefined();
  });
});

const calls = (inputs: readonly object[]) =>
  inputs.map((args) => ({ role: "assistant", content: null, tool_calls: [{ name: "f", args }] }));
const callAt = (index: number): JsonLocation => [[index, "tool_calls", 0, "args"]];
const draft = (index: number, base: string) => ({ at: callAt(index), base, text: "{half", problem: "no" });

describe("drafts", () => {
  it.each([
    ["up", 1, 0],
    ["duplicate", 1, 1],
  ] as const)("go with their message when it is acted on: %s", (action, from, to) => {
    const given = conversation(calls([{ a: 1 }, { b: 2 }, { c: 3 }]));
    const plan = planAction(given, from, action)!;
    expect(movedDrafts(given, [draft(1, '{"b":2}')], plan.edit)).toMatchObject([{ at: callAt(to) }]);
  });

  it("are gone with a message that is removed, and those behind it follow", () => {
    const given = conversation(calls([{ a: 1 }, { b: 2 }, { c: 3 }]));
    const plan = planAction(given, 1, "remove")!;
    expect(movedDrafts(given, [draft(1, '{"b":2}'), draft(2, '{"c":3}')], plan.edit)).toMatchObject([
      { at: callAt(1) },
    ]);
  });

  it("find their value when another view adds or removes items before it", () => {
    const { doc } = conversation(calls([{ x: 0 }, { a: 1 }, { b: 2 }]));
    expect(liveDrafts(doc, [draft(1, '{"b":2}')])).toMatchObject([{ at: callAt(2), text: "{half" }]);
  });

  it("stay over a value that was changed meanwhile, and go when nothing is there", () => {
    const { doc } = conversation(calls([{ a: 9 }]));
    expect(liveDrafts(doc, [draft(0, '{"a":1}')])).toEqual([draft(0, '{"a":9}')]);
    expect(liveDrafts(doc, [draft(7, '{"a":1}')])).toEqual([]);
  });

  it("are the same list when nothing happened to them", () => {
    const { doc } = conversation(calls([{ a: 1 }]));
    const drafts = [draft(0, '{"a":1}')];
    expect(liveDrafts(doc, drafts)).toBe(drafts);
  });
});

describe("previewText", () => {
  it("shows numbers as they are written", () => {
    const doc = parseJson('[{"role":"user","content":"Hi","score":12345678901234567890}]');
    expect(previewText(doc, readEditable(doc)[0]!)).toBe("Hi 12345678901234567890");
  });
});

describe("templateVariables", () => {
  it("says where each stands, each time", () => {
    const text = "{{ a }} {{b.c}} {{a}} {{ 1 }} {{}}";
    expect(templateVariables(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "{{ a }}",
      "{{b.c}}",
      "{{a}}",
    ]);
  });
  it("goes to the next one, of a name or of any, and around the end", () => {
    const variables = templateVariables("{{a}} {{b}} {{a}}");
    expect(nextVariable(variables, 0)?.from).toBe(0);
    expect(nextVariable(variables, 5)?.name).toBe("b");
    expect(nextVariable(variables, 5, "a")?.from).toBe(12);
    expect(nextVariable(variables, 17)?.from).toBe(0);
    expect(nextVariable([], 0)).toBeUndefined();
  });
});
