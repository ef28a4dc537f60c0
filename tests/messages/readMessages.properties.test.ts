import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonPath } from "../../src/json/index.js";
import { readConversation, readMessages, type MessageReading } from "../../src/messages/index.js";
import type { Session } from "../../src/schema/Session.js";
import { kitchenSink } from "./kitchenSink.js";
import { expectToStandWhereItSays, stringLeaves, type Leaf } from "./support.js";

/** Words that a format looks for, so that arbitrary values come close to real shapes. */
const KEYS =
  `role content tool_calls function_call refusal tool_call_id name id type text arguments function custom input
  choices message delta messages tools functions chat_history generations result output error system usage model created
  image_url url file file_id filename file_data input_audio data format reasoning reasoning_content finish_reason index annotations tool_calls.0.id tool_calls.0.name
  tool_calls.0.arguments tool_calls.1.id __proto__ constructor a/b ~ # @`.split(/\s+/);
const WORDS = [
  "user",
  "assistant",
  "tool",
  "function",
  "human",
  "text",
  "image_url",
  "input_image",
  "file",
  "input_audio",
  "input_file",
  "refusal",
  "[DONE]",
  "data:image/png;base64,AAAA",
  '{"a": 1}',
  "",
];

/** Keys whose strings are understood and belong to no part: type words, ids, a body's settings. */
const PROTOCOL = new Set([
  "type",
  "id",
  "index",
  "model",
  "created",
  "usage",
  "tool_choice",
  "function_call",
  "finish_reason",
  "annotations",
  "format",
  "detail",
  "reasoning",
]);

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 6 }));
const value: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    { weight: 3, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom(null, 0, false, true, 1.5) },
    { weight: 3, arbitrary: fc.array(tie("any"), { maxLength: 4 }) },
    {
      weight: 6,
      arbitrary: fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 5, noNullPrototype: true }),
    },
  ),
})).any;
/** Values of the shapes that are read, with arbitrary ones in their places. */
const message = fc.record(
  { role: word, content: value, tool_calls: fc.array(value, { maxLength: 3 }), tool_call_id: word },
  { requiredKeys: ["role"] },
);
const chunk = fc.record({
  choices: fc.array(
    fc.record({
      index: fc.nat(1),
      delta: fc.record(
        { role: word, content: value, tool_calls: fc.array(value, { maxLength: 2 }), refusal: value },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 2 },
  ),
});
const near = fc.oneof(
  value,
  message,
  fc.array(message, { maxLength: 4 }),
  fc.array(chunk, { maxLength: 6 }),
  fc.record({ messages: fc.array(message), tools: value }),
);
/** As it comes from JSON text: own keys, no shared nodes. */
const json = near.map((one): unknown => JSON.parse(JSON.stringify(one)));

function isUnder(path: JsonPath, { unread }: MessageReading): boolean {
  return unread.some(([place]) => place.every((key, index) => path[index] === key));
}

/** Every string a reading holds, and the data URLs its media were made from. */
function shownStrings({ messages, tools }: MessageReading): Set<string> {
  const media = messages.flatMap((one) =>
    one.parts.flatMap((part) =>
      "source" in part && "data" in part.source ? [`data:${part.source.mediaType};base64,${part.source.data}`] : [],
    ),
  );
  return new Set([...stringLeaves(messages), ...stringLeaves(tools)].map((leaf) => leaf.text).concat(media));
}

function lostLeaves(root: unknown, reading: MessageReading): Leaf[] {
  const shown = shownStrings(reading);
  const folded = reading.messages.flatMap((one) =>
    one.parts.flatMap((part) =>
      Object.values(part.fields ?? {}).flatMap((places) => (places.length > 1 ? places : [])),
    ),
  );
  return stringLeaves(root).filter(({ path, text }) => {
    if (text === "" || text === "[DONE]" || shown.has(text) || isUnder(path, reading)) return false;
    if (path.some((key) => PROTOCOL.has(String(key)))) return false;
    return !folded.some(([place]) => place.length === path.length && place.every((key, index) => key === path[index]));
  });
}

describe("for any JSON value", { timeout: 30_000 }, () => {
  it("nothing is lost: each string is shown, named as unread, or the format's own", () => {
    fc.assert(
      fc.property(json, (root) => {
        expect(lostLeaves(root, readMessages(root))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it("every message, part and tool stands where it says, under an id of its own", () => {
    fc.assert(
      fc.property(json, (root) => expectToStandWhereItSays(root, readMessages(root))),
      { numRuns: 700 },
    );
  });

  it("a session that holds it anywhere gives a conversation, and a reason when that is empty", () => {
    const session = fc.record(
      { inputs: fc.oneof(json, fc.record({ chat_history: json })), outputs: json, config: json },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(session, (one) => {
        // Stored sessions break the schema; the reading must bear it.
        const stored: Session = JSON.parse(JSON.stringify(one));
        const reading = readConversation(stored);
        expectToStandWhereItSays(stored, reading);
        expect(reading.sources.reduce((sum, source) => sum + source.count, 0)).toBe(reading.messages.length);
        if (reading.messages.length === 0) expect(reading.empty).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });
});

it("the kitchen sink loses nothing", () => {
  expect(lostLeaves(kitchenSink, readMessages(kitchenSink))).toEqual([]);
});
