import { describe, expect, it } from "vitest";
import {
  toProviderMessages,
  type ProviderFormat,
  type ToProviderMessagesOptions,
} from "../../../src/messages/copy/toProviderMessages.js";
import type { MediaPart } from "../../../src/messages/index.js";
import { tool, withIds, type MessageDraft, type PartDraft } from "./anyMessages.js";

const OPENAI = "openai.chat";
const ANTHROPIC = "anthropic.messages";
const GEMINI = "gemini";
const PROVIDERS: readonly ProviderFormat[] = [OPENAI, ANTHROPIC, GEMINI];

const say = (role: string, ...parts: readonly (PartDraft | string)[]): MessageDraft => ({
  role,
  parts: parts.map((part) => (typeof part === "string" ? { kind: "text", text: part } : part)),
});
const call = (name: string, rest: { callId?: string; input?: unknown; inputText?: string } = {}): PartDraft => ({
  kind: "tool-call",
  name,
  input: JSON.parse("input" in rest ? "null" : (rest.inputText ?? "{}")),
  ...rest,
});
const result = (output: unknown, rest: { callId?: string; name?: string; isError?: boolean } = {}): PartDraft => ({
  kind: "tool-result",
  output,
  ...rest,
});
const carry = (provider: ProviderFormat, drafts: readonly MessageDraft[], options?: ToProviderMessagesOptions) =>
  toProviderMessages(withIds(drafts), provider, options);
/** `code of id`, sorted. */
const listed = (provider: ProviderFormat, drafts: readonly MessageDraft[], options?: ToProviderMessagesOptions) =>
  carry(provider, drafts, options)
    .notCarried.map(({ id, code }) => `${code} of ${id}`)
    .toSorted();

const input = (rest: Parameters<typeof call>[1]) => [say("assistant", call("f", rest))];
const answer = (output: unknown, rest: { isError?: boolean } = {}) => [
  say("assistant", call("f", { callId: "a" })),
  say("tool", result(output, { callId: "a", ...rest })),
];

/** The payload's block for a part, or the code under which it is listed. */
function block(provider: ProviderFormat, role: string, part: PartDraft): unknown {
  const { payload, notCarried } = carry(provider, [say(role, part, "x")]);
  const { messages, contents } = JSON.parse(JSON.stringify(payload));
  const blocks = contents?.[0].parts ?? messages[0].content;
  const codes = notCarried.map(({ code }) => code);
  return blocks.length === 2 ? [blocks[0], ...codes] : codes;
}
const media = (kind: MediaPart["kind"], source: MediaPart["source"], name?: string): PartDraft => ({
  kind,
  source,
  ...(name !== undefined && { name }),
});
const sent = (rest: Parameters<typeof call>[1]): unknown =>
  JSON.parse(JSON.stringify(carry(GEMINI, input(rest)).payload)).contents[0].parts[0].functionCall.args;

const weather: readonly MessageDraft[] = [
  say("system", "Be brief."),
  say("user", "Weather in Oslo and Rome?"),
  say(
    "assistant",
    "I will look.",
    call("weather", { callId: "a", inputText: '{ "city": "Oslo" }' }),
    call("weather", { callId: "b", inputText: '{"city":"Rome"}' }),
  ),
  say("tool", result({ celsius: 4 }, { callId: "a" })),
  say("tool", result("sunny", { callId: "b" })),
  say("assistant", "Cold and sunny."),
];

describe("a conversation with tools", () => {
  it("as the body of OpenAI's Chat Completions, inputs as they were written", () => {
    expect(carry(OPENAI, weather)).toEqual({
      notCarried: [],
      payload: {
        messages: [
          { role: "system", content: "Be brief." },
          { role: "user", content: "Weather in Oslo and Rome?" },
          {
            role: "assistant",
            content: "I will look.",
            tool_calls: [
              { id: "a", type: "function", function: { name: "weather", arguments: '{ "city": "Oslo" }' } },
              { id: "b", type: "function", function: { name: "weather", arguments: '{"city":"Rome"}' } },
            ],
          },
          { role: "tool", tool_call_id: "a", content: '{"celsius":4}' },
          { role: "tool", tool_call_id: "b", content: "sunny" },
          { role: "assistant", content: "Cold and sunny." },
        ],
      },
    });
  });

  it("as the body of Anthropic's Messages: system beside the messages, results in one message of the user", () => {
    expect(carry(ANTHROPIC, weather)).toEqual({
      notCarried: [],
      payload: {
        system: "Be brief.",
        messages: [
          { role: "user", content: "Weather in Oslo and Rome?" },
          {
            role: "assistant",
            content: [
              { type: "text", text: "I will look." },
              { type: "tool_use", id: "a", name: "weather", input: { city: "Oslo" } },
              { type: "tool_use", id: "b", name: "weather", input: { city: "Rome" } },
            ],
          },
          {
            role: "user",
            content: [
              { type: "tool_result", tool_use_id: "a", content: '{"celsius":4}' },
              { type: "tool_result", tool_use_id: "b", content: "sunny" },
            ],
          },
          { role: "assistant", content: "Cold and sunny." },
        ],
      },
    });
  });

  it("as the body of Gemini's generateContent: results by name, and as objects", () => {
    expect(carry(GEMINI, weather)).toEqual({
      notCarried: [],
      payload: {
        systemInstruction: { parts: [{ text: "Be brief." }] },
        contents: [
          { role: "user", parts: [{ text: "Weather in Oslo and Rome?" }] },
          {
            role: "model",
            parts: [
              { text: "I will look." },
              { functionCall: { id: "a", name: "weather", args: { city: "Oslo" } } },
              { functionCall: { id: "b", name: "weather", args: { city: "Rome" } } },
            ],
          },
          {
            role: "user",
            parts: [
              { functionResponse: { id: "a", name: "weather", response: { celsius: 4 } } },
              { functionResponse: { id: "b", name: "weather", response: { output: "sunny" } } },
            ],
          },
          { role: "model", parts: [{ text: "Cold and sunny." }] },
        ],
      },
    });
  });
});

describe("tools", () => {
  const schema = { type: "object", properties: { city: { type: "string" } } };
  const tools = [
    tool({ name: "weather", description: "The weather.", parameters: JSON.stringify(schema) }),
    tool({ name: "now" }),
  ];

  it("are written as each provider defines them", () => {
    expect(carry(OPENAI, [], { tools }).payload).toEqual({
      messages: [],
      tools: [
        { type: "function", function: { name: "weather", description: "The weather.", parameters: schema } },
        { type: "function", function: { name: "now" } },
      ],
    });
    expect(carry(ANTHROPIC, [], { tools }).payload).toEqual({
      messages: [],
      tools: [
        { name: "weather", description: "The weather.", input_schema: schema },
        { name: "now", input_schema: { type: "object" } },
      ],
    });
    expect(carry(GEMINI, [], { tools }).payload).toEqual({
      contents: [],
      tools: [
        {
          functionDeclarations: [
            { name: "weather", description: "The weather.", parametersJsonSchema: schema },
            { name: "now" },
          ],
        },
      ],
    });
  });

  it.each(PROVIDERS)("whose schema is no object are listed: %s", (provider) => {
    expect(listed(provider, [], { tools: [tool({ name: "f", parameters: "{not json" })] })).toEqual([
      "schema-not-an-object of t-f",
    ]);
  });
});

describe("ids of calls", () => {
  const nameless = [
    say("assistant", call("f"), call("g")),
    say("tool", result("1", { name: "f" })),
    say("tool", result("2")),
  ];

  it("are made where they are missing, the same for the result", () => {
    expect(carry(ANTHROPIC, nameless).payload).toEqual({
      messages: [
        {
          role: "assistant",
          content: [
            { type: "tool_use", id: "call_1", name: "f", input: {} },
            { type: "tool_use", id: "call_2", name: "g", input: {} },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "call_1", content: "1" },
            { type: "tool_result", tool_use_id: "call_2", content: "2" },
          ],
        },
      ],
    });
    expect(listed(ANTHROPIC, nameless)).toEqual([]);
  });

  it("are not made for Gemini, which needs none", () => {
    expect(JSON.stringify(carry(GEMINI, nameless))).not.toContain("call_1");
  });

  it("are made anew, and listed, where they are used again or not allowed", () => {
    const twice = [
      say("assistant", call("f", { callId: "call_1" })),
      say("tool", result("1", { callId: "call_1" })),
      say("assistant", call("f", { callId: "call_1" })),
      say("tool", result("2", { callId: "call_1" })),
    ];
    expect(listed(OPENAI, twice)).toEqual(["call-id-changed of m2#0", "call-id-changed of m3#0"]);
    expect(carry(OPENAI, twice).payload).toMatchObject({
      messages: [{}, { tool_call_id: "call_1" }, { tool_calls: [{ id: "call_2" }] }, { tool_call_id: "call_2" }],
    });
    expect(listed(ANTHROPIC, [say("assistant", call("f", { callId: "a.b" }))])).toEqual(["call-id-changed of m0#0"]);
    expect(listed(OPENAI, [say("assistant", call("f", { callId: "a.b" }))])).toEqual([]);
  });

  it.each(PROVIDERS)("a result without a call is sent and listed: %s", (provider) => {
    expect(listed(provider, [say("tool", result("x", { callId: "z" }))])).toEqual(["result-without-call of m0#0"]);
    expect(JSON.stringify(carry(provider, [say("tool", result("x", { callId: "z" }))]).payload)).toContain('"z"');
  });
});

describe("inputs", () => {
  it.each([
    ["no input", { input: undefined }, {}, []],
    ["empty text", { input: "", inputText: "" }, {}, []],
    [
      "text that is no JSON",
      { input: "4 + 4", inputText: "4 + 4" },
      { input: "4 + 4" },
      ["input-not-an-object of m0#0"],
    ],
    ["null", { input: null }, { input: null }, ["input-not-an-object of m0#0"]],
    ["a list", { inputText: "[1]" }, { input: [1] }, ["input-not-an-object of m0#0"]],
    [
      "a number too long",
      { inputText: '{"id": 12345678901234567890}' },
      { id: 12345678901234567000 },
      ["number-rounded of m0#0"],
    ],
    [
      "numbers written otherwise",
      { inputText: '{"a": 1.0, "b": 1e2, "c": "12345678901234567890"}' },
      { a: 1, b: 100, c: "12345678901234567890" },
      [],
    ],
    ["equal keys", { inputText: '{"a": 1, "a": 2}' }, { a: 2 }, ["hidden-members of m0#0"]],
  ])("%s", (_name, rest, args, codes) => {
    expect(sent(rest)).toEqual(args);
    expect(listed(GEMINI, input(rest))).toEqual(codes);
    expect(listed(ANTHROPIC, input(rest))).toEqual(codes);
    expect(listed(OPENAI, input(rest))).toEqual([]);
  });
});

describe("outputs", () => {
  it.each([
    [0, "0", { output: 0 }],
    [false, "false", { output: false }],
    [null, "null", { output: null }],
    ["", "", { output: "" }],
    [[], "[]", { output: [] }],
    [{}, "{}", {}],
  ])("that are falsy or empty are carried: %j", (output, text, response) => {
    expect(carry(OPENAI, answer(output)).payload).toMatchObject({ messages: [{}, { content: text }] });
    expect(carry(ANTHROPIC, answer(output)).payload).toMatchObject({
      messages: [{}, { content: [{ content: text }] }],
    });
    expect(carry(GEMINI, answer(output)).payload).toMatchObject({
      contents: [{}, { parts: [{ functionResponse: { response } }] }],
    });
    for (const provider of PROVIDERS) expect(listed(provider, answer(output))).toEqual([]);
  });

  it("that are errors are marked where the API has a mark, and listed elsewhere", () => {
    const failed = answer("no such city", { isError: true });
    expect(carry(ANTHROPIC, failed).payload).toMatchObject({ messages: [{}, { content: [{ is_error: true }] }] });
    expect(carry(GEMINI, failed).payload).toMatchObject({
      contents: [{}, { parts: [{ functionResponse: { response: { error: "no such city" } } }] }],
    });
    expect(PROVIDERS.map((provider) => listed(provider, failed))).toEqual([["error-flag of m1#0"], [], []]);
  });

  it("that are lists of text blocks stay lists of text blocks", () => {
    const blocks = [{ type: "text", text: "a cat" }];
    expect(carry(OPENAI, answer(blocks)).payload).toMatchObject({ messages: [{}, { content: blocks }] });
    expect(carry(ANTHROPIC, answer(blocks)).payload).toMatchObject({
      messages: [{}, { content: [{ content: blocks }] }],
    });
  });

  it("with media among their blocks are carried block by block", () => {
    const [message] = withIds([say("tool", "seen", { kind: "image", source: { url: "https://example.com/a.png" } })]);
    const seen = answer("as recorded").map((draft) => ({
      ...draft,
      parts: draft.parts.map((part) => (part.kind === "tool-result" ? { ...part, parts: message?.parts ?? [] } : part)),
    }));
    expect(carry(ANTHROPIC, seen).payload).toMatchObject({
      messages: [
        {},
        {
          content: [
            {
              content: [
                { type: "text", text: "seen" },
                { type: "image", source: { type: "url", url: "https://example.com/a.png" } },
              ],
            },
          ],
        },
      ],
    });
    expect(carry(OPENAI, seen).payload).toMatchObject({
      messages: [{}, { content: [{ type: "text", text: "seen" }] }],
    });
    expect(carry(GEMINI, seen).payload).toMatchObject({
      contents: [{}, { parts: [{ functionResponse: { response: { output: "seen" } } }] }],
    });
    expect(PROVIDERS.map((provider) => listed(provider, seen))).toEqual([
      ["part-kind of m0#1"],
      [],
      ["part-kind of m0#1"],
    ]);
  });

  it("without media go out whole and as recorded, blocks that have no place elsewhere too", () => {
    const found = [{ type: "search_result", url: "https://example.com", page_age: "1 day" }];
    const [message] = withIds([say("tool", { kind: "citation", url: "https://example.com" })]);
    const searched = answer(found).map((draft) => ({
      ...draft,
      parts: draft.parts.map((part) => (part.kind === "tool-result" ? { ...part, parts: message?.parts ?? [] } : part)),
    }));
    for (const provider of PROVIDERS) expect(listed(provider, searched)).toEqual([]);
    expect(carry(ANTHROPIC, searched).payload).toMatchObject({
      messages: [{}, { content: [{ content: JSON.stringify(found) }] }],
    });
    expect(carry(GEMINI, searched).payload).toMatchObject({
      contents: [{}, { parts: [{ functionResponse: { response: { output: found } } }] }],
    });
  });
});

describe("roles, names and order", () => {
  it("unknown roles are the user's, and listed", () => {
    for (const provider of PROVIDERS)
      expect(listed(provider, [say("narrator", "Once")])).toEqual(["role-changed of m0"]);
    expect(carry(OPENAI, [say("narrator", "Once")]).payload).toEqual({ messages: [{ role: "user", content: "Once" }] });
  });

  it("developer messages keep their role for OpenAI only", () => {
    expect(carry(OPENAI, [say("developer", "Be brief.")])).toEqual({
      notCarried: [],
      payload: { messages: [{ role: "developer", content: "Be brief." }] },
    });
    expect(listed(ANTHROPIC, [say("developer", "Be brief.")])).toEqual(["role-changed of m0"]);
  });

  it("system messages among others go before them, and are listed", () => {
    const late = [say("user", "Hi"), say("system", "Be brief.")];
    expect(carry(GEMINI, late).payload).toEqual({
      systemInstruction: { parts: [{ text: "Be brief." }] },
      contents: [{ role: "user", parts: [{ text: "Hi" }] }],
    });
    expect(PROVIDERS.map((provider) => listed(provider, late))).toEqual([
      [],
      ["order-changed of m1"],
      ["order-changed of m1"],
    ]);
  });

  it("names are OpenAI's only", () => {
    const named = [{ ...say("user", "Hi"), name: "Ada" }];
    expect(carry(OPENAI, named).payload).toEqual({ messages: [{ role: "user", name: "Ada", content: "Hi" }] });
    expect(PROVIDERS.map((provider) => listed(provider, named))).toEqual([[], ["name of m0"], ["name of m0"]]);
  });

  it("neighbours of one role are one message for Anthropic, results first", () => {
    const neighbours = [
      say("assistant", call("f", { callId: "a" })),
      say("user", "By the way"),
      say("tool", result("1", { callId: "a" })),
      say("user", "And?"),
    ];
    expect(carry(ANTHROPIC, neighbours).payload).toMatchObject({
      messages: [
        { role: "assistant" },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "a", content: "1" },
            { type: "text", text: "By the way" },
            { type: "text", text: "And?" },
          ],
        },
      ],
    });
    expect(listed(ANTHROPIC, neighbours)).toEqual(["order-changed of m2"]);
  });

  it.each(PROVIDERS)("calls and results inside one message are split where the speaker changes: %s", (provider) => {
    const agent = [say("assistant", "a", call("f"), result("b"), "c", call("g"), result("d"))];
    const text = JSON.stringify(carry(provider, agent).payload);
    expect(listed(provider, agent)).toEqual([]);
    expect(JSON.parse(text)[provider === GEMINI ? "contents" : "messages"]).toHaveLength(4);
  });

  it("what the user said beside a result stays beside it where the provider allows that", () => {
    const beside = [say("assistant", call("f")), say("user", result("1"), "And?")];
    expect(carry(GEMINI, beside).payload).toMatchObject({
      contents: [{ role: "model" }, { role: "user", parts: [{ functionResponse: {} }, { text: "And?" }] }],
    });
    expect(carry(ANTHROPIC, beside).payload).toMatchObject({
      messages: [{ role: "assistant" }, { role: "user", content: [{ type: "tool_result" }, { text: "And?" }] }],
    });
    expect(carry(OPENAI, beside).payload).toMatchObject({
      messages: [{ role: "assistant" }, { role: "tool" }, { role: "user", content: "And?" }],
    });
  });

  it("text after a call has no place there for OpenAI", () => {
    expect(PROVIDERS.map((provider) => listed(provider, [say("assistant", call("f"), "then")]))).toEqual([
      ["order-changed of m0"],
      [],
      [],
    ]);
  });

  it.each(PROVIDERS)("one choice of each response is carried, the others are listed: %s", (provider) => {
    const choices = [0, 1, 0, 1].map((choice) => ({ ...say("assistant", `choice ${choice}`), choice }));
    expect(listed(provider, choices)).toEqual(["alternative of m1", "alternative of m3"]);
    expect(listed(provider, choices.slice(1, 2))).toEqual([]);
  });

  it.each(PROVIDERS)("messages without anything to carry are left out and listed: %s", (provider) => {
    const empty = [say("user"), say("assistant", { kind: "raw", value: { secret: 1 } })];
    expect(listed(provider, empty)).toEqual(["empty-message of m0", "empty-message of m1", "part-kind of m1#0"]);
    expect(JSON.stringify(carry(provider, empty).payload)).not.toContain("secret");
  });

  it("empty text is carried to OpenAI; the others refuse it", () => {
    expect(carry(OPENAI, [say("user", "")]).payload).toEqual({ messages: [{ role: "user", content: "" }] });
    expect(listed(ANTHROPIC, [say("user", "", "a")])).toEqual(["empty-text of m0#0"]);
    expect(listed(GEMINI, [say("user", " ", "a")])).toEqual(["empty-text of m0#0"]);
  });
});

describe("parts", () => {
  const URL = "https://example.com/a";

  it.each<[string, PartDraft, unknown, unknown, unknown]>([
    [
      "an image's URL",
      media("image", { url: URL }),
      [{ type: "image_url", image_url: { url: URL } }],
      [{ type: "image", source: { type: "url", url: URL } }],
      [{ fileData: { fileUri: URL } }],
    ],
    [
      "a PNG",
      media("image", { data: "AAAA", mediaType: "image/png" }),
      [{ type: "image_url", image_url: { url: "data:image/png;base64,AAAA" } }],
      [{ type: "image", source: { type: "base64", media_type: "image/png", data: "AAAA" } }],
      [{ inlineData: { mimeType: "image/png", data: "AAAA" } }],
    ],
    [
      "a TIFF",
      media("image", { data: "AAAA", mediaType: "image/tiff" }),
      [{ type: "image_url", image_url: { url: "data:image/tiff;base64,AAAA" } }],
      ["media-source"],
      [{ inlineData: { mimeType: "image/tiff", data: "AAAA" } }],
    ],
    [
      "an image of the file store",
      media("image", { fileId: "file-1" }),
      ["media-source"],
      [{ type: "image", source: { type: "file", file_id: "file-1" } }],
      [{ fileData: { fileUri: "file-1" } }],
    ],
    [
      "WAV",
      media("audio", { data: "AAAA", mediaType: "audio/wav" }),
      [{ type: "input_audio", input_audio: { data: "AAAA", format: "wav" } }],
      ["part-kind"],
      [{ inlineData: { mimeType: "audio/wav", data: "AAAA" } }],
    ],
    [
      "Ogg",
      media("audio", { data: "AAAA", mediaType: "audio/ogg" }),
      ["media-source"],
      ["part-kind"],
      [{ inlineData: { mimeType: "audio/ogg", data: "AAAA" } }],
    ],
    ["a video", media("video", { url: URL }), ["part-kind"], ["part-kind"], [{ fileData: { fileUri: URL } }]],
    [
      "a PDF",
      media("file", { data: "AAAA", mediaType: "application/pdf" }, "a.pdf"),
      [{ type: "file", file: { filename: "a.pdf", file_data: "data:application/pdf;base64,AAAA" } }],
      [{ type: "document", source: { type: "base64", media_type: "application/pdf", data: "AAAA" }, title: "a.pdf" }],
      [{ inlineData: { mimeType: "application/pdf", data: "AAAA" } }, "name"],
    ],
    [
      "a document as text",
      media("file", { text: "Dear", mediaType: "text/plain" }),
      [{ type: "text", text: "Dear" }, "document-as-text", "media-type"],
      [{ type: "document", source: { type: "text", media_type: "text/plain", data: "Dear" } }],
      [{ text: "Dear" }, "document-as-text", "media-type"],
    ],
    [
      "base64 of no recorded type",
      media("file", { data: "AAAA", mediaType: "" }),
      [{ type: "file", file: { file_data: "data:;base64,AAAA" } }],
      ["media-source"],
      ["media-source"],
    ],
    ["a citation", { kind: "citation", url: URL }, ["part-kind"], ["part-kind"], ["part-kind"]],
    ["data", { kind: "data", value: 0 }, ["part-kind"], ["part-kind"], ["part-kind"]],
  ])("%s of the user", (_name, part, openai, anthropic, gemini) => {
    expect(PROVIDERS.map((provider) => block(provider, "user", part))).toEqual([openai, anthropic, gemini]);
  });

  it.each<[string, PartDraft, unknown, unknown, unknown]>([
    [
      "reasoning",
      { kind: "reasoning", text: "Hm", state: "summary" },
      ["part-kind"],
      ["part-kind"],
      [{ text: "Hm", thought: true }],
    ],
    [
      "hidden reasoning",
      { kind: "reasoning", text: "QUJD", state: "encrypted" },
      ["part-kind"],
      ["part-kind"],
      ["part-kind"],
    ],
    ["an image", media("image", { url: URL }), ["part-kind"], ["part-kind"], [{ fileData: { fileUri: URL } }]],
  ])("%s of the assistant", (_name, part, openai, anthropic, gemini) => {
    expect(PROVIDERS.map((provider) => block(provider, "assistant", part))).toEqual([openai, anthropic, gemini]);
  });

  it("a refusal is OpenAI's, and text elsewhere", () => {
    const refusal = [say("assistant", { kind: "refusal", text: "No." })];
    expect(carry(OPENAI, refusal)).toEqual({
      notCarried: [],
      payload: { messages: [{ role: "assistant", content: null, refusal: "No." }] },
    });
    expect(carry(ANTHROPIC, refusal).payload).toEqual({ messages: [{ role: "assistant", content: "No." }] });
    expect(listed(GEMINI, refusal)).toEqual(["refusal-as-text of m0#0"]);
  });

  it("what is listed says what was expected and what was found", () => {
    expect(carry(ANTHROPIC, [say("user", media("audio", { url: URL }))]).notCarried[0]).toEqual({
      id: "m0#0",
      code: "part-kind",
      message: "expected text, refusal, image, file in a user message, found audio: left out",
    });
    expect(
      carry(OPENAI, [say("user", media("audio", { data: "AAAA", mediaType: "audio/ogg" }))]).notCarried[0]?.message,
    ).toBe("expected WAV or MP3 as base64, found audio/ogg as base64: left out");
  });
});
