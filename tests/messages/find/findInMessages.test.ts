import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTextMatcher } from "../../../src/json/createTextMatcher.js";
import { findInMessages, type MessageFind } from "../../../src/messages/find/findInMessages.js";
import type { MessageHit } from "../../../src/messages/find/MessageHit.js";
import { pairToolCalls, readMessages, type Message, type Part } from "../../../src/messages/index.js";
import { kitchenSink } from "../kitchenSink.js";
import { follow } from "../support.js";

const read = (value: unknown): readonly Message[] => readMessages(value).messages;

function hitsOf(find: MessageFind): MessageHit[] {
  while (!find.step(1));
  return Array.from({ length: find.count }, (_, index) => {
    const hit = find.hit(index);
    if (!hit) throw new Error(`There is no hit ${index} of ${find.count}.`);
    return hit;
  });
}

const hits = (messages: readonly Message[], query: string | RegExp) => hitsOf(findInMessages(messages, query));

/** What may be found, in order, written down independently: each text by itself. */
function searchable(messages: readonly Message[]): string[] {
  const answers = new Set(pairToolCalls(messages).values());
  return messages
    .flatMap(({ name, parts }) => [
      parts.length > 0 && parts.every(({ id }) => answers.has(id)) ? undefined : name,
      ...parts.flatMap((part) => textsOf(part, answers, name)),
    ])
    .flatMap(given);
}

function textsOf(part: Part, answers: ReadonlySet<string>, speaker: string | undefined): (string | undefined)[] {
  switch (part.kind) {
    case "text":
    case "refusal":
      return [part.text];
    case "reasoning":
      return part.state === "text" || part.state === "summary" ? [part.text] : [];
    case "tool-call":
      return [part.name, ...(part.inputText === undefined ? leaves(part.input) : [part.inputText])];
    case "tool-result":
      return [answers.has(part.id) || part.name === speaker ? undefined : part.name, ...leaves(part.output)];
    case "citation":
      return [part.title, part.url, part.text];
    case "data":
    case "raw":
      return leaves(part.value);
    default: {
      const { source } = part;
      if ("text" in source) return [part.name, source.text];
      return [part.name, "url" in source ? source.url : "fileId" in source ? source.fileId : undefined];
    }
  }
}

const given = (text: string | undefined) => (text === undefined ? [] : [text]);

function leaves(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return Object.entries(value).flatMap(([key, member]) => [key, ...leaves(member)]);
}

const naive = (texts: readonly string[], query: string | RegExp): number => {
  const matcher = createTextMatcher(query);
  let count = 0;
  for (const text of texts) for (let at = matcher(text); at; at = matcher(text, at.to)) count++;
  return count;
};

const word = fc.constantFrom("a", "the", "look", "1", "null", '"', "\n", "straße", "🦊", "a the", "LOOK");
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
const json = fc.jsonValue({ maxDepth: 4 });
const message = fc.oneof(
  fc.record({ role: fc.constantFrom("user", "system"), content: text, name: fc.option(text, { nil: undefined }) }),
  fc.record({
    role: fc.constant("assistant"),
    content: fc.array(fc.oneof(fc.record({ type: fc.constant("text"), text }), json), { maxLength: 3 }),
    reasoning_content: text,
    tool_calls: fc.array(
      fc.record({
        id: fc.constantFrom("c1", "c2"),
        type: fc.constant("function"),
        function: fc.record({
          name: word,
          arguments: fc.oneof(
            text,
            json.map((value) => JSON.stringify(value)),
          ),
        }),
      }),
      { maxLength: 2 },
    ),
  }),
  fc.record({
    role: fc.constant("tool"),
    tool_call_id: fc.constantFrom("c1", "c2"),
    name: word,
    content: fc.oneof(text, json),
  }),
  json,
);

describe("findInMessages", () => {
  it("finds what a search of each text by itself finds, in its order", () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 6 }),
        fc.oneof(word, fc.constantFrom(/a\b/i, /[\d"]/u, /l(oo)k/)),
        (value, query) => {
          const messages = read(value);
          const found = hits(messages, query);
          expect(found).toHaveLength(naive(searchable(messages), query));
          const order = found.map((hit) => [hit.message, hit.part ?? -1]);
          expect(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)).toEqual(order);
        },
      ),
    );
  });

  it("says where each hit stands: its range in its text, and a place in the source that holds it", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), word, (value, query) => {
        const messages = read(value);
        for (const hit of hits(messages, query)) expectPlace(value, messages, hit, query);
      }),
    );
    for (const query of ["look", "a", "cat", "1234", "file-1", "4 + 4", "3", "hologram", "fine"]) {
      const found = hits(read(kitchenSink), query);
      expect(found.length, query).toBeGreaterThan(0);
      for (const hit of found) expectPlace(kitchenSink, read(kitchenSink), hit, query);
    }
  });

  it("continues inside JSON text", () => {
    const value = [
      { role: "assistant", tool_calls: [{ id: "c", function: { name: "f", arguments: '{"a": [0, "needle"]}' } }] },
      { role: "tool", tool_call_id: "c", content: '{"b": {"needle": 1}}' },
      { role: "user", content: "a needle", needle: { deep: ["needle"] } },
    ];
    expect(hits(read(value), "needle").map(({ at, where, from }) => [where, from, at])).toEqual([
      [
        "input",
        11,
        [
          [0, "tool_calls", 0, "function", "arguments"],
          ["a", 1],
        ],
      ],
      [
        "output",
        8,
        [
          [1, "content"],
          ["b", "needle"],
        ],
      ],
      ["text", 2, [[2, "content"]]],
      ["value", 0, [[2, "needle", "deep", 0]]],
    ]);
  });

  it("counts the name of a tool once, where it is shown: in the call, or in a result without one", () => {
    const call = { id: "c", type: "function", function: { name: "look", arguments: "{}" } };
    const value = [
      { role: "assistant", tool_calls: [call] },
      { role: "tool", tool_call_id: "c", name: "look", content: "" },
      { role: "tool", tool_call_id: "d", name: "look", content: "" },
    ];
    expect(hits(read(value), "look").map((hit) => hit.message)).toEqual([0, 2]);
  });

  it("looks at no bytes: of media, in a result's output, or of reasoning that only its provider reads", () => {
    const value = [
      {
        role: "user",
        content: [
          { type: "image", source: { type: "base64", media_type: "image/png", data: "needle" } },
          {
            type: "tool_result",
            tool_use_id: "t",
            content: [
              { type: "image", source: { type: "base64", media_type: "image/png", data: "needle" } },
              { type: "text", text: "a needle" },
            ],
          },
        ],
      },
      { role: "assistant", content: [{ type: "redacted_thinking", data: "needle" }] },
      { role: "user", content: [{ type: "image_url", image_url: { url: "data:image/png;base64,needle" } }] },
      { role: "user", content: [{ type: "odd", at: "data:image/png;base64,needle" }] },
    ];
    expect(hits(read(value), "needle").map(({ at }) => at)).toEqual([[[0, "content", 1, "content", 1, "text"]]]);
  });

  it("goes on only when asked to, and knows the first hit from a message on", () => {
    const messages = read(
      Array.from({ length: 5000 }, (_, index) => ({ role: "user", content: `no ${index}, ${"x".repeat(500)}` })),
    );
    const find = findInMessages(messages, "no");
    expect([find.count, find.done, find.step(0), find.count]).toEqual([0, false, false, 0]);
    expect(find.step(Infinity)).toBe(true);
    expect([find.count, find.firstFrom(7), find.firstFrom(5000), find.hit(-1), find.hit(5000)]).toEqual([
      5000,
      7,
      5000,
      undefined,
      undefined,
    ]);
    expect(find.hit(7)?.message).toBe(7);
  });

  it("finds nothing for an empty query, and in no messages", () => {
    expect(hits(read(kitchenSink), "")).toEqual([]);
    expect(hits([], "a")).toEqual([]);
  });

  it("finds at any depth, and in what holds itself once", () => {
    const deep: unknown = JSON.parse(`${'{"a":['.repeat(20_000)}"needle"${"]}".repeat(20_000)}`);
    const round: { list: unknown[] } = { list: ["needle"] };
    round.list.push(round, round.list);
    const messages = read([{ role: "tool", content: deep }]);
    expect(hits(messages, "needle")[0]?.path).toHaveLength(40_000);
    const part: Part = { kind: "data", id: "d", at: [[0]], value: round };
    expect(
      hits([{ id: "m", role: "user", at: [[0]], format: "raw", parts: [part] }], "needle").map(({ path }) => path),
    ).toEqual([["list", 0]]);
  });
});

const fold = (one: string) => one.toLowerCase();

function expectPlace(value: unknown, messages: readonly Message[], hit: MessageHit, query: string): void {
  const place = follow(value, hit.at);
  expect(place, JSON.stringify(hit)).toBeDefined();
  const part = hit.part === undefined ? undefined : messages[hit.message]?.parts[hit.part];
  if (hit.in === "key") expect(fold(String(hit.path?.at(-1)).slice(hit.from, hit.to))).toBe(fold(query));
  // Null is spelled too, and a derived part has the place of what it was derived from.
  if (hit.in === "value" && part && "value" in part && typeof place?.value !== "object") {
    expect(fold(String(place?.value).slice(hit.from, hit.to))).toBe(fold(query));
  }
  if (hit.where === "text" && part && "text" in part)
    expect(fold(part.text?.slice(hit.from, hit.to) ?? "")).toBe(fold(query));
}
