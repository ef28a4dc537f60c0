import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { mistral } from "./fixtures/mistral.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads pictures and documents by their URLs", () => {
  expect(said(mistral.request)[1]?.parts).toEqual([
    part.text("What is here?"),
    part.media("image", { url: "https://example.com/cat.png" }),
    part.media("file", { url: "https://example.com/a.pdf" }, { name: "a.pdf" }),
  ]);
});

it("reads calls without a type, their results, and a prefix", () => {
  expect(said(mistral.request).slice(2)).toEqual([
    { role: "assistant", parts: [part.text(""), part.textCall("look", "{}", { callId: "D681PevKs" })] },
    { role: "tool", name: "look", parts: [part.result("[]", { callId: "D681PevKs", name: "look" })] },
    { role: "assistant", parts: [part.text("So,")] },
  ]);
  expect(pairToolCalls(readMessages(mistral.request).messages).size).toBe(1);
});

it("reads the blocks of reasoning as reasoning, and references as data", () => {
  expect(said(mistral.response)).toEqual([
    {
      role: "assistant",
      choice: 0,
      meta: { model: "magistral-x", time: "2023-11-14T22:13:20.000Z", tokens: 4, finishReason: "stop" },
      parts: [part.reasoning("It looks."), part.reasoning("It finds."), part.text("A cat."), part.data([0, 2])],
    },
  ]);
});

it.each(Object.entries(mistral))("marks a %s as Mistral's, with nothing unread", (_, value) => {
  expect(readMessages(value)).toMatchObject({ format: "mistral", unread: [] });
});
