import { expect, it } from "vitest";
import { readMessages } from "../../../src/messages/index.js";
import { geminiInteractions } from "./fixtures/geminiInteractions.js";
import { part } from "./part.js";
import { said } from "./said.js";

const turns = (value: unknown) => said(value).map(({ role, parts }) => ({ role, parts }));
const assistant = (...parts: unknown[]) => ({ role: "assistant", parts });

it("reads each step under who took it", () => {
  expect(turns(geminiInteractions.response)).toEqual([
    { role: "user", parts: [part.text("What is here?")] },
    assistant(part.reasoning("It looks.", "summary")),
    assistant(part.reasoning("", "signature-only")),
    assistant(part.call("look", { at: "door" }, { callId: "call_1" })),
    { role: "tool", parts: [part.result(false, { callId: "call_1", name: "look" })] },
    assistant(
      part.text("A cat."),
      part.citation({ title: "Cats", url: "https://example.com/cats" }),
      part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }),
    ),
  ]);
});

it("folds events into the same", () => {
  expect(turns(geminiInteractions.stream)).toEqual([
    assistant(part.reasoning("Greet.", "summary")),
    assistant(part.text("Hello.")),
  ]);
});

it("gives the answer the model", () => {
  for (const value of Object.values(geminiInteractions))
    expect(said(value).at(-1)?.meta).toMatchObject({ model: "gemini-x" });
});

it.each(Object.entries(geminiInteractions))("marks a %s as of the Interactions, with nothing unread", (_, value) => {
  expect(readMessages(value)).toMatchObject({ format: "gemini.interactions", unread: [] });
});
