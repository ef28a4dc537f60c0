import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { vercelUi } from "./fixtures/vercelUi.js";
import { part } from "./part.js";
import { said } from "./said.js";

const id = (callId: string) => ({ callId });

it("reads a user's text and files by their types", () => {
  expect(said(vercelUi.messages)[0]).toEqual({
    role: "user",
    parts: [
      part.text("What is here?"),
      part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }, { name: "cat.png" }),
      part.media("file", { url: "https://example.com/a.pdf" }, { mediaType: "application/pdf" }),
    ],
  });
});

it("reads a tool's part as the call, and as the result once there is one, falsy or failed", () => {
  expect(said(vercelUi.messages)[1]?.parts.slice(0, 9)).toMatchObject([
    part.reasoning("It needs calls."),
    part.call("look", { at: "do" }, id("call_1")),
    part.call("look", { at: "door" }, id("call_2")),
    part.call("look", { at: "door" }, id("call_3")),
    part.result(0, id("call_3")),
    part.call("look", { at: "door" }, id("call_4")),
    part.result("It broke.", { ...id("call_4"), isError: true }),
    part.call("now", {}, id("call_5")),
    part.result({ time: "late" }, id("call_5")),
  ]);
  expect(pairToolCalls(readMessages(vercelUi.messages).messages).size).toBe(3);
});

it("reads sources, data, empty texts and what it does not know, without the marks of steps", () => {
  expect(said(vercelUi.messages)[1]?.parts.slice(9, 14)).toEqual([
    part.citation({ url: "https://example.com/cats", title: "Cats" }),
    part.citation({ title: "Attic" }),
    part.data({ sky: "grey" }),
    part.text(""),
    part.raw({ type: "hologram", depth: 3 }),
  ]);
});

it("shows an application's metadata, and reads a message without parts", () => {
  expect(said(vercelUi.messages)[1]?.parts.slice(14)).toEqual([part.raw({ mood: "fine" })]);
  expect(said(vercelUi.messages)[2]).toEqual({ role: "assistant", parts: [] });
});

it("reads version 4: invocations with and without a result, sources, and the text once", () => {
  const [message] = said(vercelUi.version4);
  expect(message?.parts).toMatchObject([
    part.reasoning("Ask the clock."),
    part.call("now", {}, id("call_6")),
    part.result(false, id("call_6")),
    part.call("look", { at: "sea" }, id("call_7")),
    part.citation({ url: "https://example.com/late", title: "Late" }),
    part.text("It is late."),
  ]);
});

it("gives a message of version 4 its time", () => {
  expect(said(vercelUi.version4)[0]?.meta).toEqual({ time: "2024-01-02T03:04:05.678Z" });
});

it("folds a stream: text in pieces, a call and its result of null", () => {
  expect(said(vercelUi.stream)).toMatchObject([
    {
      role: "assistant",
      parts: [part.text("Hello."), part.call("look", { at: "sky" }, id("call_8")), part.result(null, id("call_8"))],
    },
  ]);
});

it("does not let the id of a call be edited where several events tell it", () => {
  const [message] = readMessages(vercelUi.stream).messages;
  const counts = message?.parts.flatMap(({ fields }) => fields?.callId?.length ?? []);
  expect(counts).not.toContain(1);
});

it.each(Object.entries(vercelUi))("marks every message of %s as Vercel's UI's", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["vercel.ui"]);
});
