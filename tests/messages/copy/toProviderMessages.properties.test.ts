import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toProviderMessages, type ProviderFormat } from "../../../src/messages/copy/toProviderMessages.js";
import type { Message, Part } from "../../../src/messages/index.js";
import { stringLeaves } from "../support.js";
import { anyMessages, withIds } from "./anyMessages.js";

const PROVIDERS: readonly ProviderFormat[] = ["openai.chat", "anthropic.messages", "gemini"];

/** Only then a result goes out block by block. */
const hasMedia = (parts: readonly Part[] = []): boolean => parts.some((part) => "source" in part);

/** Every string that a part holds as such or in a value, but for the kit's own words and audio types, which OpenAI names otherwise. */
function stringsOf({ id: _id, at: _at, kind, ...said }: Part): string[] {
  if ("output" in said && hasMedia(said.parts)) return [];
  return stringLeaves(said)
    .filter(({ path }) => path[0] !== "parts")
    .filter(({ path }) => path.at(-1) !== "state" && !(kind === "audio" && path.at(-1) === "mediaType"))
    .map(({ text }) => text);
}

/** A payload as one text in which a string of a part can be looked for, however it is nested. */
const flat = (payload: unknown): string =>
  stringLeaves(payload)
    .map(({ text }) => text)
    .join("\n") + JSON.stringify(payload);

function isIn(haystack: string, text: string): boolean {
  const spelled = JSON.stringify(text).slice(1, -1);
  return (
    haystack.includes(text) || haystack.includes(spelled) || haystack.includes(JSON.stringify(spelled).slice(1, -1))
  );
}

const partsOf = (messages: readonly Message[]): Part[] =>
  messages.flatMap(({ parts }) =>
    parts.flatMap((part) => [part, ...(part.kind === "tool-result" && hasMedia(part.parts) ? (part.parts ?? []) : [])]),
  );

describe.each(PROVIDERS)("for any messages, %s", (provider) => {
  it("every string of every part is in the payload, or its part or message is listed", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const { payload, notCarried } = toProviderMessages(messages, provider);
        const listed = new Set(notCarried.map(({ id }) => id));
        const haystack = flat(payload);
        for (const message of messages) {
          if (listed.has(message.id) && notCarried.some(({ id, code }) => id === message.id && code === "alternative"))
            continue;
          for (const part of partsOf([message])) {
            if (listed.has(part.id)) continue;
            for (const text of stringsOf(part))
              expect(isIn(haystack, text), `${part.kind} ${JSON.stringify(text)}`).toBe(true);
          }
          if (message.name !== undefined && !listed.has(message.id)) expect(haystack).toContain(message.name);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("what is listed says of which message or part, what was expected, and what was found", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const ids = new Set([...messages, ...partsOf(messages)].map(({ id }) => id));
        for (const { id, message } of toProviderMessages(messages, provider).notCarried) {
          expect(ids).toContain(id);
          expect(message).toMatch(/^expected [^]+, found [^]+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("the payload is JSON", () => {
    fc.assert(
      fc.property(anyMessages, (messages) => {
        const { payload } = toProviderMessages(messages, provider);
        const text = JSON.stringify(payload);
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it("values of any depth are carried or listed", () => {
    const depth = 20_000;
    const deep: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
    const inputText = `{"a":${"[".repeat(depth)}1.00000000000000000001${"]".repeat(depth)}}`;
    const messages = withIds([
      { role: "assistant", parts: [{ kind: "tool-call", name: "f", input: JSON.parse(inputText), inputText }] },
      { role: "tool", parts: [{ kind: "tool-result", output: deep }] },
      { role: "user", parts: [{ kind: "raw", value: deep }] },
    ]);
    const codes = toProviderMessages(messages, provider).notCarried.map(({ code }) => code);
    expect(codes).toEqual([...(provider === "openai.chat" ? [] : ["number-rounded"]), "part-kind", "empty-message"]);
  });

  it("a kind of a host's own is listed", () => {
    const messages: Message[] = JSON.parse(
      JSON.stringify(withIds([{ parts: [{ kind: "data", value: 1 }] }])).replace('"data"', '"constructor"'),
    );
    expect(toProviderMessages(messages, provider).notCarried[0]?.code).toBe("part-kind");
  });
});
