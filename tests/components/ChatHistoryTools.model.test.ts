import { assert, integer, property, string } from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { chatRows } from "../../src/components/ChatHistory/rows/chatRows.js";
import { createChatMemory } from "../../src/components/ChatHistory/ChatMemory.js";
import { chatTotals } from "../../src/components/ChatHistory/tools/chatTotals.js";
import { copyChat, type ChatCopy } from "../../src/components/ChatHistory/tools/chatCopies.js";
import { linkedPlace } from "../../src/components/ChatHistory/tools/linkedPlace.js";
import { foundPath, MAP_UNITS, mapPaths } from "../../src/components/ChatHistory/tools/mapPaths.js";
import { outlineEntry } from "../../src/components/ChatHistory/tools/outlineEntry.js";
import { placeInRows } from "../../src/components/ChatHistory/tools/placeInRows.js";
import { findInMessages } from "../../src/messages/find/findInMessages.js";
import { readMessages, type Message, type MessageMeta } from "../../src/messages/index.js";
import { everyPart } from "../../stories/fixtures/everyPart.js";
import { longConversation } from "../../stories/fixtures/longConversation.js";
import { recordedRun } from "../../stories/fixtures/recordedRun.js";
import { say } from "../../stories/fixtures/say.js";

const rowsOf = (messages: readonly Message[]) => chatRows(messages, []).rows;
const run = readMessages(recordedRun).messages;

describe("the memory of a conversation", () => {
  it("opens and closes all folds at once, also those it has never heard of, and nothing else", () => {
    const memory = createChatMemory();
    memory.set("a open", 1);
    memory.set("a pages", 3);
    memory.foldAll(0);
    expect([memory.get("a open"), memory.get("b open"), memory.get("a pages"), memory.get("b pages")]).toEqual([
      0,
      0,
      3,
      undefined,
    ]);
    memory.set("a open", 1);
    expect([memory.get("a open"), memory.get("b open")]).toEqual([1, 0]);
  });

  it("gives each fold its own state again after one was held for all", () => {
    const memory = createChatMemory();
    memory.set("a open", 0);
    memory.holdFolds(1);
    expect([memory.get("a open"), memory.get("b open")]).toEqual([1, 1]);
    memory.holdFolds(undefined);
    expect([memory.get("a open"), memory.get("b open")]).toEqual([0, undefined]);
  });

  it("tells of each of these changes, and not of a value that is set again", () => {
    const memory = createChatMemory();
    const heard = vi.fn();
    const stop = memory.subscribe(heard);
    memory.set("a open", 1);
    memory.set("a open", 1);
    expect(heard).toHaveBeenCalledTimes(1);
    memory.foldAll(0);
    memory.holdFolds(1);
    expect(heard).toHaveBeenCalledTimes(3);
    stop();
    memory.foldAll(1);
    expect(heard).toHaveBeenCalledTimes(3);
  });
});

describe("a link", () => {
  it.each([
    ["#run-12", { number: 12, part: undefined }],
    ["#run-12.3", { number: 12, part: 3 }],
    ["#run%2D12.3", { number: 12, part: 3 }],
    ["#run-", undefined],
    ["#run-12.", undefined],
    ["#run-1e3", undefined],
    ["#run-12.3.4", undefined],
    ["#other-12", undefined],
    ["#%", undefined],
    ["", undefined],
  ])("%s leads to %j", (hash, place) => {
    expect(linkedPlace(hash, "run-")).toEqual(place);
  });

  it("that was made of any prefix leads back, as it is written and as browsers encode it", () => {
    assert(
      property(string(), integer({ min: 1, max: 99_999 }), integer({ min: 1, max: 99 }), (prefix, n, p) => {
        const page = new URL("https://example.com/");
        page.hash = `${prefix}${n}.${p}`;
        expect(linkedPlace(`#${prefix}${n}.${p}`, prefix)).toEqual({ number: n, part: p });
        // Browsers drop these from an address.
        if (!/^#|[\t\n\r\0\uD800-\uDFFF%]/.test(prefix))
          expect(linkedPlace(page.hash, prefix)).toEqual({ number: n, part: p });
      }),
    );
  });

  it("of a session's id that must be encoded leads back", () => {
    expect(linkedPlace("#/s/a%2Fb/m3", "/s/a%2Fb/m")).toEqual({ number: 3, part: undefined });
  });
});

describe("the place of a part in the rows", () => {
  const rows = rowsOf(run);
  const place = (number: number, part?: number) => placeInRows({ number, part }, { rows, messages: run });

  it("is its own in its message's row, with the fold around it", () => {
    const [, , third] = run;
    const call = third?.parts.findIndex(({ kind }) => kind === "tool-call") ?? -1;
    expect(place(3, call + 1)).toEqual({
      reveal: { message: third?.id, part: third?.parts[call]?.id },
      fold: `${third?.parts[call]?.id} open`,
    });
  });

  it("is the call of a result, wherever that was recorded", () => {
    expect(place(4, 1)?.reveal.message).toBe(run[2]?.id);
    expect(place(4)).toEqual(place(4, 1));
  });

  it("is the message itself for a text that is all of it, with the fold around it", () => {
    expect(place(1, 1)).toEqual({ reveal: { message: run[0]?.id }, fold: `${run[0]?.parts[0]?.id} open` });
  });

  it("is the whole message for a part that is not there, and nothing for a message that is not", () => {
    expect(place(2, 9)).toEqual({ reveal: { message: run[1]?.id } });
    expect(place(99)).toBeUndefined();
  });

  it("is known for every part of every kind", () => {
    for (const [index, { parts }] of everyPart.entries())
      for (const at of parts.keys()) {
        const found = placeInRows(
          { number: index + 1, part: at + 1 },
          { rows: rowsOf(everyPart), messages: everyPart },
        );
        expect(found?.fold).toBeDefined();
      }
  });
});

const spent = (index: number, meta: MessageMeta): Message => ({ ...say(index, "assistant", "Hi"), meta });
describe("the totals of a conversation", () => {
  it("add up what was recorded, and say nothing of what was not", () => {
    const rows = rowsOf([
      spent(0, { tokens: 0, cost: 0.1, time: "2026-01-01T00:00:00Z" }),
      say(1, "user", "Hi"),
      spent(2, { tokens: 5, cost: 0.2, time: "2026-01-01T00:01:00Z" }),
    ]);
    expect(chatTotals(rows)).toEqual({ tokens: 5, cost: 0.3, duration: 60_000 });
    expect(chatTotals(rowsOf([say(0, "user", "Hi")]))).toEqual({});
    expect(chatTotals(rowsOf([spent(0, { tokens: 0, time: "yesterday" })]))).toEqual({ tokens: 0 });
  });

  it("count what one response took once, though its alternatives each record it", () => {
    const meta = { tokens: 7 };
    const rows = rowsOf([spent(0, meta), { ...spent(1, meta), choice: 1 }]);
    expect(chatTotals(rows)).toEqual({ tokens: 7 });
  });
});

const entry = (...parts: Parameters<typeof say>[2][]) => outlineEntry(rowsOf([say(0, "assistant", ...parts)])[0]!);
describe("a line of the outline", () => {
  it("has the first words that were said, on one line, and the tools, each once", () => {
    const call = { kind: "tool-call" as const, name: "search", input: {} };
    expect(entry({ kind: "reasoning", state: "text", text: "Hm" }, "\n One\n\ntwo ", "three", call, call)).toEqual({
      words: "One two",
      tools: ["search"],
    });
  });

  it("has what was thought when nothing was said, and is short whatever was recorded", () => {
    expect(entry({ kind: "reasoning", state: "text", text: "Hm" }).words).toBe("Hm");
    expect(entry("word ".repeat(100_000)).words.length).toBeLessThan(200);
  });
});

const marks = (path: string) => path.split("M").length - 1;
describe("the map of a conversation", () => {
  it("counts all, and never has more than a mark for each of its lines", () => {
    const { messages } = readMessages(longConversation(20_000));
    const { paths, counts } = mapPaths(rowsOf(messages));
    expect(counts).toEqual({ user: messages.filter(({ role }) => role === "user").length, tool: 909, error: 0 });
    expect(marks(paths.user)).toBe(MAP_UNITS);
    expect(paths.error).toBe("");
  });

  it("has a mark for each row of a short one, where the row is", () => {
    const { paths, counts } = mapPaths(rowsOf(run));
    expect(counts).toEqual({ user: 2, tool: 2, error: 1 });
    expect([marks(paths.user), marks(paths.tool), marks(paths.error)]).toEqual([2, 2, 1]);
    expect(paths.user.startsWith(`M0 ${Math.round(MAP_UNITS / 0.06) / 100}`)).toBe(true);
  });

  it("marks each row with a match once, however many it has", () => {
    const rows = rowsOf(run);
    const find = findInMessages(run, "n");
    find.step(Infinity);
    expect(find.count).toBeGreaterThan(rows.length);
    expect(marks(foundPath(rows, { find, count: find.count }))).toBe(rows.length);
    expect(foundPath(rows, { find, count: 0 })).toBe("");
  });
});

const copy = (form: ChatCopy, value: unknown) =>
  copyChat(form, { value, messages: readMessages(value).messages, isComplete: true });
describe("a copy of a conversation", () => {
  it("as JSON is what was recorded", () => {
    expect(JSON.parse(copy("json", recordedRun).text)).toEqual(recordedRun);
    expect(JSON.parse(copyChat("json", { value: undefined, messages: everyPart, isComplete: true }).text)).toHaveLength(
      everyPart.length,
    );
  });

  it("has all messages also while they are still being read", () => {
    const { messages } = readMessages(recordedRun);
    const { text } = copyChat("text", { value: recordedRun, messages: messages.slice(0, 2), isComplete: false });
    expect(text).toContain("Thank you.");
  });

  it.each(["markdown", "text"] as const)(
    "as %s has what was said and what tools answered, and no HTML of its own",
    (form) => {
      const { text, notCarried } = copy(form, recordedRun);
      expect(text).toContain("I look that up.");
      expect(text).toContain("refunds above $100");
      expect(text).not.toMatch(/<\/?[a-z]+>/);
      expect(notCarried).toEqual([]);
    },
  );

  it.each(["openai.chat", "anthropic.messages", "gemini"] as const)(
    "for %s is a payload, and tells what that has no place for",
    (form) => {
      const { text, notCarried } = copyChat(form, { value: undefined, messages: everyPart, isComplete: true });
      expect(JSON.parse(text)).toBeTypeOf("object");
      expect(notCarried.length).toBeGreaterThan(0);
    },
  );
});
