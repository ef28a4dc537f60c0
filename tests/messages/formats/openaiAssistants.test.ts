import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { openaiAssistants } from "./fixtures/openaiAssistants.js";
import { part } from "./part.js";
import { said } from "./said.js";

it("reads a thread's messages in the order of the list, with citations and files", () => {
  const [answer, question] = said(openaiAssistants.thread);
  expect(answer).toEqual({
    role: "assistant",
    meta: { time: "2023-11-14T22:13:21.000Z" },
    parts: [
      part.text("As in [1]."),
      part.citation({ title: "file-1", text: "[1]" }),
      part.media("image", { fileId: "file-2" }),
    ],
  });
  expect(question?.parts.slice(0, 2)).toEqual([
    part.text(""),
    part.media("image", { url: "https://example.com/cat.png" }),
  ]);
  expect(JSON.stringify(question?.parts)).toContain("file-3");
});

it("leaves nothing of a list's own keys unread", () => {
  expect(readMessages(openaiAssistants.thread).unread.filter(([path]) => path.length === 1)).toEqual([]);
});

it("reads a step's calls with their results: outputs of code, searches, functions", () => {
  const parts = said(openaiAssistants.step).flatMap((message) => message.parts);
  const [interpreter] = openaiAssistants.step.step_details.tool_calls;
  expect(parts).toMatchObject([
    { kind: "tool-call", callId: "call_1", name: "code_interpreter", input: "print(2)" },
    { kind: "tool-result", callId: "call_1", output: interpreter?.code_interpreter?.outputs },
    { kind: "tool-call", callId: "call_2", name: "file_search" },
    { kind: "tool-result", callId: "call_2", output: [{ file_id: "file-5", score: 0 }] },
    { kind: "tool-call", callId: "call_3", name: "look", inputText: '{"at":"sea"}' },
    { kind: "tool-result", callId: "call_3", output: "0" },
    { kind: "tool-call", callId: "call_4", name: "look", inputText: "" },
  ]);
  expect(pairToolCalls(readMessages(openaiAssistants.step).messages).size).toBe(3);
});

it("folds a stream under its instructions", () => {
  expect(said(openaiAssistants.stream).map(({ role, parts }) => ({ role, parts }))).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "assistant", parts: [part.text("Hello.")] },
  ]);
});

it.each(["thread", "step", "stream"] as const)("marks a %s as of the Assistants", (name) => {
  expect(readMessages(openaiAssistants[name]).format).toBe("openai.assistants");
});
