import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childNodes, locate, nodeText, parseJson, type JsonLocation } from "../../../src/json/index.js";
import type { Message, MessageEdit } from "../../../src/messages/index.js";
import { kitchenSink } from "../kitchenSink.js";
import { edited, read, saying } from "./edited.js";
import { shapes, type ListShape } from "./shapes.js";

interface Written {
  readonly text: string;
  readonly list: JsonLocation;
}

/** A source as text in some layout, or as JSON text inside a string of another one. */
const written = (shape: ListShape): fc.Arbitrary<Written> =>
  fc.record({ indent: fc.constantFrom("", "\t", "  "), isInside: fc.boolean() }).map(({ indent, isInside }) => {
    const source = JSON.stringify(shape.source, null, indent);
    return isInside
      ? { text: JSON.stringify(source), list: [[], shape.list] }
      : { text: ` ${source}\n`, list: [shape.list] };
  });

const some = fc.constantFrom(...Object.values(shapes)).chain(written);
/** PydanticAI's requests hold messages of several speakers: those are items of lists of their own. */
const someOfItems = fc
  .constantFrom(...Object.keys(shapes).filter((name) => !name.includes("PydanticAI")))
  .chain((name) => written(shapes[name]!));

/** The items of a list as they are written, and the text of the document around the outermost list or string. */
function itemTexts({ text, list }: Written): { items: readonly string[]; before: string; after: string } {
  const doc = parseJson(text);
  const found = locate(doc, list)!;
  const outer = locate(doc, [list[0]])!;
  return {
    items: childNodes(found.doc, found.node).map((item) => nodeText(found.doc, item)),
    before: text.slice(0, doc.start[outer.node]),
    after: text.slice(doc.end[outer.node]),
  };
}

/** The messages that the list holds, in its order. */
const inList = ({ text, list }: Written): readonly Message[] =>
  read(text).filter(({ at }) => at.length >= list.length && startsWith(at[list.length - 1]!, list.at(-1)!));
const startsWith = (path: readonly unknown[], start: readonly unknown[]) =>
  start.every((key, index) => path[index] === key);

/** After an edit: the other items byte for byte, everything around the list too. */
function expectItems(
  source: Written,
  edit: MessageEdit,
  expected: (items: readonly string[]) => readonly (string | undefined)[],
): Written {
  const before = itemTexts(source);
  const result = { ...source, text: edited(source.text, [edit]) };
  const now = itemTexts(result);
  expect([now.before, now.after]).toEqual([before.before, before.after]);
  const wanted = expected(before.items);
  expect(now.items).toEqual(wanted.map((item, index) => item ?? now.items[index]));
  return result;
}

const pick = <T>(list: readonly T[], nth: number): { index: number; item: T } => {
  const index = nth % list.length;
  return { index, item: list[index]! };
};

describe("in every shape of list, layout and depth", { timeout: 60_000 }, () => {
  const place = fc.nat(20);
  it("a message is taken out, repeated and moved, and the others stay as they are written", () => {
    fc.assert(
      fc.property(someOfItems, place, place, (source, from, to) => {
        const messages = inList(source);
        const { index, item } = pick(messages, from);
        const target = pick(messages, to).index;
        const said = messages.map(saying);
        const own = said[index];
        const removed = expectItems(source, { remove: item }, (items) => items.toSpliced(index, 1));
        expect(inList(removed).map(saying)).toEqual(said.toSpliced(index, 1));
        const repeated = expectItems(source, { duplicate: item }, (items) => items.toSpliced(index, 0, items[index]!));
        expect(inList(repeated).map(saying)).toEqual(said.toSpliced(index, 0, own));
        const moved = expectItems(source, { move: item, to: target }, (items) =>
          items.toSpliced(index, 1).toSpliced(target, 0, items[index]!),
        );
        expect(inList(moved).map(saying)).toEqual(said.toSpliced(index, 1).toSpliced(target, 0, own));
      }),
      { numRuns: 300 },
    );
  });

  it("a new message says its text for its role, and the others stay as they are written", () => {
    const role = fc.constantFrom("user", "assistant");
    fc.assert(
      fc.property(some, place, role, fc.string({ unit: "binary" }), (source, nth, who, text) => {
        const index = nth % (itemTexts(source).items.length + 1);
        const edit = { insert: { role: who, text }, into: source.list, index };
        const result = expectItems(source, edit, (items) => [
          ...items.slice(0, index),
          undefined,
          ...items.slice(index),
        ]);
        const before = inList(source);
        const said = inList(result).map(saying);
        const depth = source.list.at(-1)!.length;
        const first = before.filter(({ at }) => Number(at[source.list.length - 1]![depth]) < index).length;
        expect(said.toSpliced(first, 1)).toEqual(before.map(saying));
        expect(said[first]).toEqual({ role: who, parts: [{ kind: "text", text }] });
      }),
      { numRuns: 300 },
    );
  });

  it("a text is changed, and every other part stays", () => {
    fc.assert(
      fc.property(some, place, fc.string({ unit: "binary", minLength: 1 }), (source, nth, text) => {
        const messages = read(source.text);
        const parts = messages.flatMap((one) =>
          one.parts.filter((part) => part.kind === "text" && part.fields?.text?.length === 1),
        );
        const { item } = pick(parts, nth);
        if (parts.length === 0) return;
        const after = read(edited(source.text, [{ set: "text", of: item, to: text }]));
        expect(after.flatMap((one) => one.parts)).toEqual(
          messages.flatMap((one) => one.parts).map((part) => (part.id === item.id ? { ...part, text } : part)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("a role is changed to what its list calls it, and nothing else is", () => {
    fc.assert(
      fc.property(some, place, fc.constantFrom("user", "assistant", "system"), (source, nth, role) => {
        const messages = read(source.text);
        const located = messages.filter((one) => one.fields?.role?.length === 1);
        if (located.length === 0) return;
        const { item } = pick(located, nth);
        const after = read(edited(source.text, [{ set: "role", of: item, to: role }]));
        // A tool's content is its result, another's is text.
        if (item.role === "tool") expect(after.find((one) => one.id === item.id)?.role).toBe(role);
        else
          expect(after.map(saying)).toEqual(messages.map((one) => saying(one.id === item.id ? { ...one, role } : one)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the kitchen sink", () => {
  const text = JSON.stringify(kitchenSink, null, 1);
  const messages = read(text);
  it("can lose, repeat and move each of its messages, and no other changes", () => {
    const said = messages.map(saying);
    for (const [index, message] of messages.entries()) {
      const after = (edit: MessageEdit) => read(edited(text, [edit])).map(saying);
      expect(after({ remove: message })).toEqual(said.toSpliced(index, 1));
      expect(after({ duplicate: message })).toEqual(said.toSpliced(index, 0, said[index]));
      expect(after({ move: message, to: 0 })).toEqual([said[index], ...said.toSpliced(index, 1)]);
    }
  });
  it("takes a new message at each place, of each role", () => {
    const said = messages.map(saying);
    for (let index = 0; index <= messages.length; index += 1)
      for (const role of ["user", "assistant", "system"]) {
        const edit = { insert: { role, text: "new" }, into: [[]] satisfies JsonLocation, index };
        const after = read(edited(text, [edit])).map(saying);
        expect(after).toEqual(said.toSpliced(index, 0, { role, parts: [{ kind: "text", text: "new" }] }));
      }
  });
  it("loses a part that is an item of a list, and no other changes", () => {
    const all = messages.flatMap((one) => one.parts);
    const items = all.filter((part) => part.at[0].length > 1 && typeof part.at[0].at(-1) === "number");
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) {
      const after = read(edited(text, [{ remove: item }])).flatMap((one) => one.parts);
      expect(after.map((part) => part.kind)).toEqual(all.filter((part) => part !== item).map((part) => part.kind));
    }
  });
});
