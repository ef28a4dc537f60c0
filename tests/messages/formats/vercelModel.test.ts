import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { vercelModel } from "./fixtures/vercelModel.js";
import { part } from "./part.js";
import { said } from "./said.js";

const look = (callId: string) => ({ callId, name: "look" });

it("reads pictures and files as data and as URLs", () => {
  expect(said(vercelModel.messages)[1]?.parts).toEqual([
    part.text("What is here?"),
    part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" }),
    part.media("image", { url: "https://example.com/cat.png" }),
    part.media("file", { data: "JVBERi0=", mediaType: "application/pdf" }, { name: "a.pdf" }),
    part.media("file", { url: "https://example.com/b.pdf" }, { mediaType: "application/pdf" }),
  ]);
});

it("reads reasoning, told and redacted, and inputs of version 5 and 4", () => {
  expect(said(vercelModel.messages)[2]?.parts.slice(0, 8)).toEqual([
    part.reasoning("It needs calls."),
    part.reasoning("", "redacted"),
    part.text("Looking."),
    part.call("look", { at: "door" }, { callId: "call_1" }),
    part.call("look", {}, { callId: "call_2" }),
    part.call("look", { at: "sea" }, { callId: "call_3" }),
    part.call("look", { at: "sky" }, { callId: "call_4" }),
    part.call("look", { at: "attic" }, { callId: "call_5" }),
  ]);
});

it("reads the value of a typed output, falsy ones too, and an untyped one as recorded", () => {
  const { parts } = said(vercelModel.messages)[3]!;
  expect(parts.slice(1, 3)).toEqual([part.result(0, look("call_2")), part.result("", look("call_1"))]);
  expect(parts[5]).toEqual(part.result({ seen: "dust" }, look("call_5")));
});

it("reads outputs that are errors as errors", () => {
  expect(said(vercelModel.messages)[3]?.parts[3]).toEqual(
    part.result("It broke.", { ...look("call_3"), isError: true }),
  );
});

it("reads the pictures in an output that is content", () => {
  expect(said(vercelModel.messages)[3]?.parts[4]).toMatchObject({
    kind: "tool-result",
    callId: "call_4",
    parts: [part.text("see it"), part.media("image", { data: "iVBORw0KGgo=", mediaType: "image/png" })],
  });
});

it("keeps what was asked and answered about a call, and why it was denied", () => {
  const [, , asked, answered] = said(vercelModel.messages);
  expect(asked?.parts.at(-1)).toEqual(
    part.data({ type: "tool-approval-request", approvalId: "ap_1", toolCallId: "call_6" }),
  );
  expect(answered?.parts[0]).toMatchObject({ kind: "data", value: { approved: false, reason: "Too high." } });
  expect(answered?.parts[6]).toMatchObject(part.result("Not allowed.", look("call_6")));
});

it("pairs every call with its result, and leaves nothing unread", () => {
  const { messages, unread } = readMessages(vercelModel.messages);
  expect(pairToolCalls(messages).size).toBe(6);
  expect(unread).toEqual([]);
});

it("marks every message as of the model's", () => {
  const { messages, format } = readMessages(vercelModel.messages);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["vercel.model"]);
});
