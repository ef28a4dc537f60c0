import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { bedrockConverse } from "./fixtures/bedrockConverse.js";
import { part } from "./part.js";
import { said } from "./said.js";

const png = { data: "iVBORw0KGgo=", mediaType: "image/png" };

it("reads the system's blocks without its cache points", () => {
  expect(said(bedrockConverse.request)[0]).toEqual({ role: "system", parts: [part.text("Be brief.")] });
});

it("reads media by their format, in the request and in S3, and guarded text as text", () => {
  expect(said(bedrockConverse.request)[1]).toEqual({
    role: "user",
    parts: [
      part.text("What is here?"),
      part.media("image", png),
      part.media("image", { url: "s3://bucket/cat.jpg" }, { mediaType: "image/jpeg" }),
      part.media("file", { data: "JVBERi0=", mediaType: "application/pdf" }, { name: "A" }),
      part.media("video", { url: "s3://bucket/a.mp4" }, { mediaType: "video/mp4" }),
      part.text("Guard me."),
      part.raw({ hologram: { depth: 3 } }),
    ],
  });
});

it("reads reasoning, told and redacted, and calls", () => {
  expect(said(bedrockConverse.request)[2]?.parts.slice(0, 4)).toEqual([
    part.reasoning("It needs calls."),
    part.reasoning("", "redacted"),
    part.call("look", { at: "door", deep: [0, null] }, { callId: "tooluse_1" }),
    part.call("look", {}, { callId: "tooluse_2" }),
  ]);
});

it("reads results as recorded, with the JSON and pictures in them, errors and empty ones", () => {
  expect(said(bedrockConverse.request)[3]?.parts).toEqual([
    part.result([{ json: { seen: false } }], { callId: "tooluse_2", parts: [part.data({ seen: false })] }),
    part.result([{ text: "see it" }, { image: { format: "png", source: { bytes: "iVBORw0KGgo=" } } }], {
      callId: "tooluse_1",
      parts: [part.text("see it"), part.media("image", png)],
    }),
    part.result([{ text: "It broke." }], { callId: "tooluse_3", isError: true, parts: [part.text("It broke.")] }),
    part.result([], { callId: "tooluse_4" }),
  ]);
  expect(pairToolCalls(readMessages(bedrockConverse.request).messages).size).toBe(4);
});

it("reads tools, and names only the unknown block as unread", () => {
  expect(readMessages(bedrockConverse.request)).toMatchObject({
    tools: [{ name: "look", description: "Looks.", parameters: { type: "object" } }],
    unread: [[["messages", 0, "content", 7]]],
  });
});

it("reads cited text with what it cites, once", () => {
  expect(said(bedrockConverse.response)).toEqual([
    {
      role: "assistant",
      meta: { tokens: 4, finishReason: "tool_use" },
      parts: [
        part.text("Cats purr."),
        part.citation({ title: "Cats", text: "They purr." }),
        part.call("look", { at: "attic" }, { callId: "tooluse_5" }),
      ],
    },
  ]);
});

it("folds a stream: reasoning, text, and inputs that came as pieces of JSON", () => {
  expect(said(bedrockConverse.stream)).toEqual([
    {
      role: "assistant",
      meta: { tokens: 8, finishReason: "tool_use" },
      parts: [
        part.reasoning("Greet."),
        part.text("Hello."),
        part.textCall("look", '{"at": "door"}', { callId: "tooluse_6" }),
      ],
    },
  ]);
});

it.each(Object.entries(bedrockConverse))("marks every message of a %s as of Converse", (_, value) => {
  const { messages, format } = readMessages(value);
  expect([...new Set([format, ...messages.map((message) => message.format)])]).toEqual(["bedrock.converse"]);
});
