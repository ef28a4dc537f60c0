import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatRows, type ChatRows } from "../../src/components/ChatHistory/rows/chatRows.js";
import { createMessageReader } from "../../src/messages/createMessageReader.js";

const call = (id: string) => ({
  role: "assistant",
  content: "I look.",
  tool_calls: [{ id, type: "function", function: { name: "look", arguments: "{}" } }],
});
const result = (id: string, content = "a cat") => ({ role: "tool", tool_call_id: id, content });
const said = (content: string) => ({ role: "user", content });
const facts = (model: string) => ({ role: "assistant", content: "So.", model });

const item = fc.oneof(
  fc.constantFrom("One", "Two", "Three").map(said),
  fc.constantFrom("a", "b").map(call),
  fc.constantFrom("a", "b", "c").map((id) => result(id)),
  fc.constantFrom("m-1", "m-2").map(facts),
);
const lists = fc
  .tuple(fc.array(item, { maxLength: 8 }), fc.array(fc.tuple(fc.nat(9), fc.nat(2), fc.array(item, { maxLength: 2 }))))
  .map(([first, changes]) => {
    const all: (readonly unknown[])[] = [first];
    for (const [at, removed, added] of changes) all.push((all.at(-1) ?? []).toSpliced(at, removed, ...added));
    return all;
  });

const shown = ({ rows, rest }: ChatRows) => ({ rows, rest });

describe("laying out messages that follow each other", () => {
  it("gives the rows of each list by itself", () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (all, hasSources) => {
        const reader = createMessageReader();
        const sources = hasSources ? [{ at: [["inputs"]] as const, first: 1, count: 2, repeated: 0 }] : [];
        let laid: ChatRows | undefined;
        for (const list of all) {
          const { messages } = reader.read(list);
          laid = chatRows(messages, sources, laid);
          expect(shown(laid)).toEqual(shown(chatRows(messages, sources)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the rows that are as they were, while the last message grows and others come", () => {
    const reader = createMessageReader();
    const begun = [said("Hello"), call("a"), result("a"), said("More"), said("T")];
    const before = chatRows(reader.read(begun).messages, []);
    const grown = chatRows(reader.read([...begun.slice(0, -1), said("Two"), said("Three")]).messages, [], before);
    expect(grown.rows.map(({ number }) => number)).toEqual([1, 2, 4, 5, 6]);
    expect(grown.rows.slice(0, 3).every((row, index) => row === before.rows[index])).toBe(true);
  });

  it("draws a call anew when its result comes, and nothing else", () => {
    const reader = createMessageReader();
    const begun = [said("Hello"), call("a"), call("b"), said("Wait")];
    const before = chatRows(reader.read(begun).messages, []);
    const after = chatRows(reader.read([...begun, result("a", "0")]).messages, [], before);
    expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, false, true, true]);
    expect([...(after.rows[1]?.results.values() ?? [])].map(({ number, part }) => [number, part.output])).toEqual([
      [5, "0"],
    ]);
  });
});
