import { expect, it } from "vitest";
import { readMessages } from "../../../src/messages/index.js";
import { openaiResponses } from "./fixtures/openaiResponses.js";
import { openaiResponsesStreams } from "./fixtures/openaiResponsesStreams.js";
import { part } from "./part.js";
import { said } from "./said.js";

/** The parts of the item at an index of `output`, with the role that says them. */
function item(index: number) {
  const found = readMessages(openaiResponses.response).messages.findIndex(
    ({ at: [path] }) => path[0] === "output" && path[1] === index,
  );
  const { role, parts } = said(openaiResponses.response)[found]!;
  return { role, parts };
}
const assistant = (...parts: unknown[]) => ({ role: "assistant", parts });

it("reads instructions first, then the input's items", () => {
  expect(said(openaiResponses.request).slice(0, 3)).toEqual([
    { role: "system", parts: [part.text("Be brief.")] },
    { role: "user", parts: [part.text("Hi")] },
    {
      role: "user",
      parts: [
        part.text("And this?"),
        part.media("image", { url: "https://example.com/dog.png" }),
        part.media("image", { fileId: "file-1" }),
        part.media("file", { fileId: "file-2" }),
        part.media("file", { data: "JVBERi0=", mediaType: "application/pdf" }, { name: "b.pdf" }),
        part.media("file", { url: "https://example.com/c.pdf" }),
      ],
    },
  ]);
});

it("reads calls and outputs as messages of their own, with empty outputs and pictures in them", () => {
  expect(said(openaiResponses.request).slice(3, 9)).toEqual([
    assistant(part.textCall("look", '{"at":"door"}', { callId: "call_1" })),
    { role: "tool", parts: [part.result("", { callId: "call_1" })] },
    assistant(part.textCall("maths", "4 + 4", { callId: "call_2" })),
    { role: "tool", parts: [part.result("8", { callId: "call_2" })] },
    assistant(part.textCall("look", "{not json", { callId: "call_3" })),
    {
      role: "tool",
      parts: [
        part.result(openaiResponses.request.input[7]?.output, {
          callId: "call_3",
          parts: [part.text("a door"), part.media("image", { url: "https://example.com/seen.png" })],
        }),
      ],
    },
  ]);
});

it("reads tools by their names, and a provider's own by its type", () => {
  expect(readMessages(openaiResponses.request).tools.map((tool) => tool.name)).toEqual(["look", "web_search"]);
});

it("reads an input that is one text as the user's", () => {
  expect(said(openaiResponses.question)).toEqual([{ role: "user", parts: [part.text("Just this?")] }]);
});

it("tells reasoning that is summed up, sealed, and told apart", () => {
  expect(item(0)).toEqual(assistant(part.reasoning("It looks.", "summary"), part.reasoning("It finds.", "summary")));
  expect(item(1)).toEqual(assistant(part.reasoning("", "encrypted")));
  expect(item(2)).toEqual(assistant(part.reasoning("Told whole.")));
  expect(item(15)).toEqual(assistant(part.reasoning("", "encrypted")));
});

it("reads text with its citations, and refusals", () => {
  const cited = part.citation({ title: "A page", url: "https://example.com/page" });
  expect(item(3)).toEqual(assistant(part.text("Found it."), cited, part.refusal("No more.")));
});

it("reads functions and custom tools by their call id", () => {
  expect(item(4)).toEqual(assistant(part.textCall("look", "", { callId: "call_4" })));
  expect(item(5)).toEqual(assistant(part.textCall("maths", "1 + 1", { callId: "call_5" })));
});

it("reads the tools that OpenAI runs as calls, with their results where they bring them along", () => {
  expect(item(6).parts).toMatchObject([
    { kind: "tool-call", callId: "ws_1", input: { type: "search", query: "cats" } },
  ]);
  expect(item(7).parts).toMatchObject([
    { kind: "tool-call", callId: "fs_1" },
    { kind: "tool-result", callId: "fs_1", output: openaiResponses.response.output[7]?.results },
  ]);
  expect(item(8).parts).toMatchObject([
    { kind: "tool-call", callId: "ci_1", input: "print(1)" },
    { kind: "tool-result", callId: "ci_1", output: openaiResponses.response.output[8]?.outputs },
  ]);
  expect(item(9).parts).toMatchObject([{ kind: "tool-call", callId: "call_6", input: { type: "click" } }]);
  expect(item(10)).toMatchObject({ role: "tool", parts: [{ kind: "tool-result", callId: "call_6" }] });
  expect(item(11).parts).toMatchObject([{ kind: "tool-call" }, { kind: "tool-result", parts: [{ kind: "image" }] }]);
});

it("reads MCP's calls with what they gave or why they failed, and the list of its tools as data", () => {
  expect(item(12).parts).toMatchObject([{ kind: "data" }]);
  expect(item(13)).toEqual(
    assistant(
      part.textCall("ask", '{"q":1}', { callId: "mcp_1" }),
      part.result("It broke.", { callId: "mcp_1", isError: true }),
    ),
  );
  expect(item(14)).toEqual(
    assistant(part.textCall("ask", "{}", { callId: "mcp_2" }), part.result("yes", { callId: "mcp_2" })),
  );
});

it("names what an unknown item holds as unread", () => {
  const { unread } = readMessages(openaiResponses.response);
  expect(unread.map(([path]) => path.slice(0, 2))).toContainEqual(["output", 16]);
});

it("gives the answer its model and time", () => {
  const answer = said(openaiResponses.response).find(({ parts }) => JSON.stringify(parts).includes("Found it."));
  expect(answer?.meta).toMatchObject({ model: "gpt-x-1", time: "2023-11-14T22:13:20.000Z" });
});

it("marks every message as of the Responses", () => {
  const { messages, format } = readMessages(openaiResponses.response);
  expect(format).toBe("openai.responses");
  expect(messages.filter((message) => message.format !== "openai.responses")).toEqual([]);
});

it("reads a stream once, however often its events say the same", () => {
  expect(said(openaiResponsesStreams.whole).map(({ role, parts }) => ({ role, parts }))).toEqual([
    assistant(part.reasoning("Greet.", "summary")),
    assistant(part.text("Hello.")),
  ]);
  expect(readMessages(openaiResponsesStreams.whole)).toMatchObject({ format: "openai.responses", unread: [] });
});

it("reads a stream that was cut from the pieces that came", () => {
  expect(said(openaiResponsesStreams.cut).map(({ role, parts }) => ({ role, parts }))).toEqual([
    assistant(part.reasoning("Greet.", "summary")),
    assistant(part.text("Hello")),
    assistant(part.textCall("look", '{"at": "do', { callId: "call_7" })),
  ]);
});

it("gives a stream's answer the model that its first event names", () => {
  for (const stream of [openaiResponsesStreams.whole, openaiResponsesStreams.cut])
    expect(said(stream)[1]?.meta).toMatchObject({ model: "gpt-x-1" });
});
