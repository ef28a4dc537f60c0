import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMessageReader } from "../../src/messages/createMessageReader.js";
import { readMessages } from "../../src/messages/index.js";
import { everyFixture } from "./formats/fixtures/everyFixture.js";
import { kitchenSink } from "./kitchenSink.js";

const items: readonly unknown[] = [
  ...kitchenSink,
  ...everyFixture.flatMap(({ value }) => (Array.isArray(value) ? value.slice(0, 4) : [value])),
  { role: "user", content: "Hello" },
  { role: "assistant", content: [{ type: "tool_use", id: "t", name: "look", input: {} }] },
  undefined,
  "text",
  3,
];

/** Copies, because reading completes what it made itself, and nothing else may change. */
const copy = (value: unknown): unknown => structuredClone(value);
const whole = (value: unknown) => copy(readMessages(value));
const soFar = (value: unknown, most?: number, reader = createMessageReader()) => {
  const { isDone: _isDone, items: _items, ...reading } = reader.read(value, most);
  return copy(reading);
};

const said = (count: number) => Array.from({ length: count }, (_, index) => ({ role: "user", content: `${index}` }));

type Step =
  | { readonly do: "append" | "replace-last" | "insert"; readonly item: number; readonly at: number }
  | { readonly do: "remove" | "read-part" | "read-on"; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom("append" as const, "replace-last" as const, "insert" as const),
    item: fc.nat(items.length - 1),
    at: fc.nat(12),
  }),
  fc.record({ do: fc.constantFrom("remove" as const, "read-part" as const, "read-on" as const), at: fc.nat(12) }),
);

function apply(list: readonly unknown[], change: Step): readonly unknown[] {
  switch (change.do) {
    case "append":
      return [...list, items[change.item]];
    case "replace-last":
      return [...list.slice(0, -1), items[change.item]];
    case "insert":
      return list.toSpliced(change.at, 0, items[change.item]);
    case "remove":
      return list.toSpliced(change.at, 1);
    case "read-part":
    case "read-on":
      return list;
  }
}

describe("reading values that follow each other", () => {
  it("gives what reading each anew gives, whatever changed and however much was read at a time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(items.length - 1), { maxLength: 8 }),
        fc.array(step, { maxLength: 8 }),
        (first, steps) => {
          const reader = createMessageReader();
          let list: readonly unknown[] = first.map((index) => items[index]);
          for (const change of steps) {
            if (change.do === "read-part") reader.read(list, change.at);
            else if (change.do === "read-on") reader.readOn(list, change.at - 6);
            else expect(soFar(list, undefined, reader)).toEqual(whole(list));
            list = apply(list, change);
          }
          expect(soFar(list, undefined, reader)).toEqual(whole(list));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("keeps the messages of the items that are the same objects", () => {
    const reader = createMessageReader();
    const [first, second] = [
      { role: "user", content: "One" },
      { role: "assistant", content: "Tw" },
    ];
    const before = reader.read([first, second]).messages;
    const after = reader.read([first, { ...second, content: "Two" }, first]).messages;
    expect(after).toHaveLength(3);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it("does not change messages it gave when others tell their format later", () => {
    const reader = createMessageReader();
    const hello = { role: "user", content: "Hello" };
    const [before] = reader.read([hello]).messages;
    const [after] = reader.read([
      hello,
      { role: "assistant", content: [{ type: "tool_use", id: "t", name: "look", input: {} }] },
    ]).messages;
    expect(before?.format).toBe("openai.chat");
    expect(after?.format).toBe("anthropic.messages");
    expect(after?.parts).toBe(before?.parts);
  });

  it("gives the first messages of a long list at first, and says whether that is all", () => {
    const reader = createMessageReader();
    const list = said(5000);
    const part = reader.read(list, 10);
    expect(part).toMatchObject({ isDone: false, items: 10 });
    expect(part.messages).toHaveLength(10);
    expect(reader.read(list, 5)).toBe(part);
    while (!reader.readOn(list, 1));
    const all = reader.read(list, 0);
    expect(all).toMatchObject({ isDone: true, items: 5000 });
    expect(all.messages.slice(0, 10)).toEqual(part.messages);
    expect(reader.read(list)).toBe(all);
  });

  it("reads a list that grows as far as it was read, and another from its beginning", () => {
    const reader = createMessageReader();
    const list = said(5000);
    reader.read(list);
    expect(reader.read([...list, { role: "user", content: "More" }], 10)).toMatchObject({ isDone: true, items: 5001 });
    expect(reader.read([...list.slice(0, 4000), ...said(50)], 10)).toMatchObject({ isDone: true, items: 4050 });
    expect(reader.read(said(5000), 10)).toMatchObject({ isDone: false, items: 10 });
  });

  it.each([
    ["a body", { messages: [{ role: "user", content: "Hello" }] }],
    ["a stream", everyFixture.find(({ title }) => /stream/i.test(title))?.value],
    ["null", null],
    ["nothing", undefined],
    ["a list of scalars", [1, 2]],
    ["an empty list", []],
  ])("reads %s whole, and again only when it is another", (_, value) => {
    const reader = createMessageReader();
    const reading = reader.read(value, 1);
    expect(reading.isDone).toBe(true);
    expect(soFar(value, 1, reader)).toEqual(whole(value));
    expect(reader.read(value)).toBe(reading);
  });
});
