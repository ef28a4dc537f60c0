import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "openai.responses";

/** OpenAI's Responses: items, each of which stands by itself. */
export const openaiResponses: Format = {
  name,
  blocks: {
    function_call: [
      { kind: "tool-call", callId: "call_id|id", name: "name", input: "arguments", idle: "namespace role" },
    ],
    custom_tool_call: [{ kind: "tool-call", callId: "call_id|id", name: "name", input: "input", idle: "namespace" }],
    mcp_approval_request: [{ kind: "tool-call", callId: "id", name: "name", input: "arguments", idle: "server_label" }],
    mcp_approval_response: [{ kind: "tool-result", callId: "approval_request_id", output: "approve" }],
    mcp_call: [
      { kind: "tool-call", callId: "id", name: "name", input: "arguments", idle: "server_label approval_request_id" },
      { kind: "tool-result", callId: "id", output: "output", error: "error" },
    ],
    mcp_list_tools: [{ kind: "data", value: "tools", idle: "server_label error" }],
    image_generation_call: [
      {
        kind: "tool-call",
        isNamedByType: true,
        callId: "id",
        input: "revised_prompt",
        idle: "background quality size action",
      },
      { kind: "tool-result", callId: "id", output: "result", data: "result", mediaType: "output_format" },
    ],
    reasoning: [
      { kind: "reasoning", inner: "summary", state: "summary" },
      { kind: "reasoning", inner: "content" },
      {
        kind: "reasoning",
        isAnswer: true,
        when: ({ summary }) => Array.isArray(summary),
        state: "summary",
        sealed: "encrypted_content",
        sealedState: "encrypted",
      },
    ],
    output_audio: [
      { kind: "audio", data: "data|audio", mediaType: "format" },
      { kind: "text", text: "transcript" },
    ],
    // Of the Realtime API.
    audio: [
      { kind: "audio", data: "audio.data|data", fileId: "audio.id", mediaType: "audio.format|format|mime_type" },
      { kind: "text", text: "transcript" },
    ],
  },
  patterns: [
    [
      /_output$/,
      [
        {
          kind: "tool-result",
          isAnswer: true,
          callId: "call_id",
          output: "output|result|tools",
          idle: "execution max_output_length",
        },
      ],
    ],
    [
      /_call$/,
      [
        {
          kind: "tool-call",
          isNamedByType: true,
          callId: "call_id|id",
          input: "action|queries|code|arguments|operation|input",
          citations: "action.sources",
          idle: "execution container_id environment pending_safety_checks",
        },
        { kind: "tool-result", callId: "call_id|id", output: "outputs|results|output|result" },
      ],
    ],
  ],
  sections: {
    instructions: { rank: 0, role: "system", isWeak: true, format: name },
    input: { rank: 2, role: "user", accepts: isInput, format: name },
    output: {
      rank: 3,
      isOutput: true,
      accepts: (value, body) => Array.isArray(value) && (value.some(isItem) || body.object === "response"),
      format: name,
    },
    output_text: { rank: 3, isOutput: true, role: "assistant", isEcho: true },
  },
  bodyKeys: "previous_response_id max_output_tokens incomplete_details max_tool_calls",
  streams: [
    {
      format: name,
      knows: (event) => typeof event.type === "string" && event.type.startsWith("response."),
      covers,
      fold,
    },
  ],
};

const isItem = (item: unknown): boolean =>
  isRecord(item) &&
  typeof item.type === "string" &&
  (typeof item.role === "string" || /call|reasoning|compaction|mcp_|message/.test(item.type));

/** A question, when something beside it shows that it is one; a list of items or blocks. */
function isInput(value: unknown, body: JsonRecord): boolean {
  if (typeof value === "string") return BESIDE_INPUT.some((key) => Object.hasOwn(body, key));
  if (Array.isArray(value) && value.length === 0) return Object.hasOwn(body, "model");
  return (
    Array.isArray(value) &&
    value.some((item) => isRecord(item) && (typeof item.role === "string" || typeof item.type === "string"))
  );
}

const BESIDE_INPUT = [
  "model",
  "instructions",
  "output",
  "previous_response_id",
  "agent",
  "model_id",
  "background",
  "conversation",
];

/** What a delta of this event adds to: the key in its item, or in the item's part. */
const DELTAS: ReadonlyMap<string, readonly ["item" | "content" | "summary", string]> = new Map(
  Object.entries({
    output_text: ["content", "text"],
    refusal: ["content", "refusal"],
    reasoning_text: ["content", "text"],
    reasoning_summary_text: ["summary", "text"],
    output_audio_transcript: ["content", "transcript"],
    audio_transcript: ["content", "transcript"],
    text: ["content", "text"],
    function_call_arguments: ["item", "arguments"],
    mcp_call_arguments: ["item", "arguments"],
    custom_tool_call_input: ["item", "input"],
    code_interpreter_call_code: ["item", "code"],
  }),
);
const TYPES: Readonly<Record<string, string>> = {
  summary: "summary_text",
  refusal: "refusal",
  transcript: "output_audio",
};

/** The last event of a stream that was not cut holds the whole response. */
function covers({ response }: JsonRecord): boolean {
  return isRecord(response) && Array.isArray(response.output) && response.output.length > 0;
}

function fold(assembly: Assembly, event: Source): boolean {
  const type = event.text("type");
  const response = event.in("response");
  if (!type.startsWith("response.")) return false;
  if (response) {
    assembly.keep(["model", "created_at", "usage"], response);
    if (response.items("output").length > 0) assembly.set(["output"], response, "output");
    return true;
  }
  const item = ["output", event.number("output_index")];
  const [, what = "", step = ""] = /^response\.(.+)\.(\w+)$/.exec(type) ?? [];
  const [list, key] = DELTAS.get(what) ?? [];
  const part = [
    ...item,
    list ?? (what === "content_part" ? "content" : "summary"),
    event.number("content_index", event.number("summary_index")),
  ];
  if (what === "output_item" && step === "done") assembly.set(item, event, "item");
  else if (what === "output_item") assembly.begin(item, event, "item");
  else if (step === "added") assembly.begin(part, event, "part");
  else if (step === "delta" && list !== undefined && key !== undefined) {
    assembly.mark(
      [...item, "type"],
      list === "item" ? "function_call" : what.startsWith("reasoning") ? "reasoning" : "message",
      event,
    );
    if (list === "item") assembly.append([...item, key], event, "delta");
    else {
      if (assembly.get([...item, "type"]) === "message") assembly.mark([...item, "role"], "assistant", event);
      assembly.mark([...part, "type"], TYPES[list] ?? TYPES[key] ?? "output_text", event);
      assembly.append([...part, key], event, "delta");
    }
  }
  return true;
}
