import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { cohere } from "./fixtures/cohere.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads version 1's preamble, history and question in the order of a conversation", () => {
  const turns = said(cohere.v1Request);
  expect(turns.map(({ role, sourceRole }) => [role, sourceRole])).toEqual([
    ["system", undefined],
    ["user", "USER"],
    ["assistant", "CHATBOT"],
    ["tool", "TOOL"],
    ["system", "SYSTEM"],
    ["assistant", "CHATBOT"],
    ["user", undefined],
  ]);
  expect(turns[0]?.parts).toEqual([part.text("Be brief.")]);
  expect(turns.at(-1)?.parts).toEqual([part.text("And now?")]);
});

it("reads version 1's calls, and results that bring their calls along", () => {
  const [, , called, answered] = said(cohere.v1Request);
  expect(called?.parts).toEqual([part.text(""), part.call("look", { at: "door" })]);
  expect(answered?.parts).toEqual([part.result([{ seen: "a cat", count: 0 }], { name: "look" })]);
  expect(pairToolCalls(readMessages(cohere.v1Request).messages).size).toBe(1);
});

it("reads version 1's answer once, where the history repeats it", () => {
  expect(said(cohere.v1Response).map(({ role, parts }) => ({ role, parts }))).toMatchObject([
    { role: "user", parts: [part.text("And now?")] },
    { role: "assistant", parts: [part.text("Still a cat.")] },
  ]);
});

it("reads version 2's plan as reasoning, and documents of a result", () => {
  const [system, user, called, answered] = said(cohere.v2Request);
  expect([system?.parts, user?.parts]).toEqual([[part.text("Be brief.")], [part.text("What is here?")]]);
  expect(called?.parts).toEqual([
    part.reasoning("I will look."),
    part.textCall("look", '{"at":"door"}', { callId: "look_1" }),
  ]);
  expect(answered?.parts).toEqual([
    part.result(cohere.v2Request.messages[3]?.content, {
      callId: "look_1",
      parts: [part.data({ id: "d1", data: '{"seen":"a cat"}' })],
    }),
  ]);
});

it("reads version 2's answer with reasoning, citations, tokens and reason", () => {
  const [answer] = said(cohere.v2Response);
  expect(answer).toMatchObject({ role: "assistant", meta: { tokens: 40, finishReason: "COMPLETE" } });
  expect(answer?.parts.slice(0, 2)).toEqual([part.reasoning("It saw."), part.text("A cat.")]);
  expect(answer?.parts[2]).toMatchObject({ kind: "citation" });
});

it("folds version 2's stream: plan, text, and a call in pieces", () => {
  expect(said(cohere.v2Stream)).toEqual([
    {
      role: "assistant",
      meta: { tokens: 6, finishReason: "COMPLETE" },
      parts: [
        part.reasoning("I will look."),
        part.text("Hello."),
        part.textCall("look", '{"at": "sea"}', { callId: "look_2" }),
      ],
    },
  ]);
});

it("reads the tools of both", () => {
  expect(readMessages(cohere.v1Request).tools).toMatchObject([{ name: "look", description: "Looks." }]);
  expect(readMessages(cohere.v2Request).tools).toMatchObject([{ name: "look", parameters: { type: "object" } }]);
});

it.each([
  ["v1Request", "cohere.v1"],
  ["v1Response", "cohere.v1"],
  ["v2Request", "cohere.v2"],
  ["v2Response", "cohere.v2"],
  ["v2Stream", "cohere.v2"],
] as const)("marks %s as %s", (name, format) => {
  expect(readMessages(cohere[name]).format).toBe(format);
});
