import { describe, expect, it } from "vitest";
import { chatRows } from "../../src/components/ChatHistory/rows/chatRows.js";
import { chooseMatch } from "../../src/components/ChatHistory/find/chooseMatch.js";
import { createHitPlaces } from "../../src/components/ChatHistory/find/createHitPlaces.js";
import { matchesIn } from "../../src/components/ChatHistory/find/matchesIn.js";
import { matchRank } from "../../src/components/ChatHistory/find/matchRank.js";
import { rowForKey } from "../../src/components/ChatHistory/rows/rowForKey.js";
import { createTextMatcher } from "../../src/json/createTextMatcher.js";
import { findInMessages } from "../../src/messages/find/findInMessages.js";
import { readMessages, type Message } from "../../src/messages/index.js";
import { longLog } from "../../stories/fixtures/longConversation.js";
import { say } from "../../stories/fixtures/say.js";

function places(messages: readonly Message[], query: string) {
  const { rows } = chatRows(messages, []);
  const placeOf = createHitPlaces(rows);
  const find = findInMessages(messages, query);
  find.step(Infinity);
  return Array.from({ length: find.count }, (_, index) => {
    const hit = find.hit(index);
    const message = hit && messages[hit.message];
    return message && placeOf(message, hit);
  });
}

describe("where a match is drawn", () => {
  it("is with the call for its result, and in the row of the message for the rest", () => {
    const messages = [
      say(0, "user", "needle"),
      say(1, "assistant", { kind: "tool-call", callId: "c", name: "needle", input: { needle: 1 } }),
      say(2, "tool", { kind: "tool-result", callId: "c", output: '{"a": "needle"}' }),
      say(3, "assistant", "needle"),
    ];
    expect(places(messages, "needle").map((place) => [place?.row, place?.block, place?.place])).toEqual([
      [0, "messages/0#0", undefined],
      [1, "messages/1#0 name", undefined],
      [1, "messages/1#0 input", ["needle"]],
      [1, "messages/2#0", ["a"]],
      [2, "messages/3#0", undefined],
    ]);
  });

  it("opens folds, and turns to the page", () => {
    const messages = [
      say(0, "system", `${longLog(2_000)} needle`),
      say(1, "tool", { kind: "tool-result", output: longLog(900) }),
    ];
    expect(places(messages, "needle")[0]?.open).toEqual([
      ["messages/0#0 open", 1],
      ["messages/0#0 pages", 7],
    ]);
    expect(new Map(places(messages, "inv_899 ")[1]?.open).get("messages/1#0 pages")).toBe(4);
  });

  it("is the block of a result that holds it, else the folded record", () => {
    const { messages } = readMessages([
      {
        role: "user",
        content: [
          {
            type: "tool_result",
            tool_use_id: "t",
            content: [
              { type: "text", text: "a needle" },
              { type: "image", source: { type: "base64", media_type: "image/needle", data: "AAAA" } },
            ],
          },
        ],
      },
    ]);
    const [inText, inType] = places(messages, "needle");
    expect(inText?.block).not.toBe(inType?.block);
    expect(inType?.open[0]).toEqual([`${inType?.block} record`, 1]);
  });

  it("opens the keys that were not understood, which are folded under the first", () => {
    const { messages } = readMessages([{ role: "assistant", content: "x", score: 0, mood: "needle" }]);
    const [place] = places(messages, "needle");
    expect(place?.open[0]).toEqual([`${messages[0]?.parts[1]?.id} open`, 1]);
    expect(place?.block).toBe(messages[0]?.parts[2]?.id);
  });

  it("is in the joined text for a piece with sources", () => {
    const message: Message = {
      ...say(0, "assistant"),
      parts: [
        { kind: "text", id: "a", text: "One. ", at: [["messages", 0, "content", 0]] },
        { kind: "text", id: "b", text: "A needle.", at: [["messages", 0, "content", 1]] },
        {
          kind: "citation",
          id: "c",
          title: "Source of needles",
          url: "https://example.com",
          at: [["messages", 0, "content", 1, "citations", 0]],
        },
      ],
    };
    expect(places([message], "needle").map((place) => place?.block)).toEqual(["a", "c source"]);
  });
});

/** Where the match that stands for the nth of the source begins in what is drawn. */
const choose = (source: string, drawn: string, query: string, nth: number) => {
  const matcher = createTextMatcher(query);
  const range = matchesIn({ text: source, matcher })[nth];
  if (!range) throw new Error(`There is no match ${nth}.`);
  const { field } = matchRank({
    held: source,
    hit: { message: 0, part: 0, where: "text", at: [[]], ...range },
    matcher,
  });
  return chooseMatch({ text: drawn, matches: matchesIn({ text: drawn, matcher }), rank: field, hit: range })?.from;
};

describe("which of the drawn matches it is", () => {
  it("is the one of its rank where as many are drawn", () => {
    expect(choose("ha ha ha", "ha ha ha", "ha", 1)).toBe(3);
  });

  it("is the one with the same words around it where formatting hides or makes others", () => {
    const source = "See [the plan](https://example.com/plan), then a **pl**an and the last plan of all.";
    const drawn = "See the plan, then a plan and the last plan of all.";
    expect(choose(source, drawn, "plan", 0)).toBe(drawn.indexOf("plan"));
    expect(choose(source, drawn, "plan", 2)).toBe(drawn.lastIndexOf("plan"));
  });

  it("is none where nothing like it is drawn", () => {
    expect(choose("[a](https://example.com/needle)", "something else, a needle, needle", "needle", 0)).toBeUndefined();
  });
});

describe("the row a key leads to", () => {
  const messages = [
    say(0, "user", "a"),
    say(1, "assistant", { kind: "tool-call", callId: "c", name: "look", input: {} }),
    say(2, "tool", { kind: "tool-result", callId: "c", output: "no", isError: true }),
    say(3, "assistant", "b"),
    say(4, "user", "c"),
    say(5, "tool", { kind: "tool-result", output: "ok", isError: false }),
  ];
  const { rows } = chatRows(messages, []);
  it.each([
    ["j", 0, 1],
    ["k", 1, 0],
    ["k", 0, -1],
    ["j", 4, -1],
    ["u", 0, 3],
    ["U", 3, 0],
    ["t", 1, 4],
    ["T", 4, 1],
    ["e", 0, 1],
    ["e", 1, -1],
    ["J", 1, 0],
    ["x", 1, undefined],
    ["constructor", 1, undefined],
  ])("%s from row %d is %s", (key, from, to) => {
    expect(rowForKey({ key, shiftKey: key !== key.toLowerCase() }, { rows, from })).toBe(to);
  });
});
