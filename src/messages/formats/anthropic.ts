import type { Assembly } from "../assembly/Assembly.js";
import type { Source } from "../assembly/Source.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "anthropic.messages";
const toolResult = [
  {
    kind: "tool-result" as const,
    isAnswer: true as const,
    callId: "tool_use_id",
    output: "content",
    error: "is_error|content.error_code",
    idle: "caller",
  },
];

/** Anthropic's messages, directly and through AWS and Google. */
export const anthropic: Format = {
  name,
  blocks: {
    thinking: [
      {
        kind: "reasoning",
        when: ({ thinking }) => typeof thinking === "string",
        text: "thinking",
        signature: "signature",
      },
    ],
    redacted_thinking: [{ kind: "reasoning", sealed: "data" }],
    "tool_use server_tool_use mcp_tool_use": [
      { kind: "tool-call", callId: "id", name: "name", input: "input", idle: "caller server_name" },
    ],
    tool_result: toolResult,
    image: [
      {
        kind: "image",
        data: "source.data",
        url: "source.url",
        fileId: "source.file_id",
        mediaType: "source.media_type",
        idle: "source.type",
      },
    ],
    document: [
      {
        kind: "file",
        when: isPlainText,
        text: "source.data",
        mediaType: "source.media_type",
        name: "title",
        idle: "source.type citations",
      },
      {
        kind: "file",
        data: "source.data",
        url: "source.url",
        fileId: "source.file_id",
        mediaType: "source.media_type",
        name: "title",
        idle: "source.type citations",
      },
      { kind: "text", inner: "source.content" },
    ],
    search_result: [
      { kind: "citation", name: "title", url: "source", idle: "citations" },
      { kind: "text", inner: "content" },
    ],
    "web_search_result web_fetch_result": [
      { kind: "citation", name: "title", url: "url", sealed: "encrypted_content", idle: "page_age retrieved_at" },
      { kind: "text", inner: "content" },
    ],
    compaction: [
      { kind: "reasoning", text: "content", state: "summary", sealed: "encrypted_content", sealedState: "encrypted" },
    ],
    container_upload: [{ kind: "file", fileId: "file_id" }],
    tool_reference: [{ kind: "data", value: "tool_name" }],
  },
  patterns: [[/_tool_result$/, toolResult]],
  sections: {
    system: {
      rank: 0,
      role: "system",
      isWeak: true,
      format: name,
      accepts: (value) =>
        typeof value === "string" ||
        (Array.isArray(value) && value.some((block) => isRecord(block) && typeof block.type === "string")),
    },
  },
  bodyKeys: "anthropic_version mcp_servers",
  streams: [{ format: name, knows: (event) => typeof event.type === "string" && EVENTS.test(event.type), fold }],
};

function isPlainText({ source }: JsonRecord): boolean {
  return isRecord(source) && source.type === "text";
}

const EVENTS = /^(message_(start|delta|stop)|content_block_(start|delta|stop))$/;

function fold(assembly: Assembly, event: Source): boolean {
  const type = event.text("type");
  if (!EVENTS.test(type)) return type === "ping";
  // Recorders put the streams of one run behind each other.
  if (type === "message_start" && assembly.get(["messages"]) !== undefined) assembly.turn += 1;
  const message = ["messages", assembly.turn];
  const path = [...message, "content", event.number("index")];
  const delta = event.in("delta");
  assembly.begin(message, event, "message");
  assembly.mark([...message, "role"], "assistant", event);
  if (event.in("usage")) assembly.set([...message, "usage"], event, "usage");
  if (event.in("content_block")) assembly.set(path, event, "content_block");
  if (!delta) return true;
  if (type === "message_delta") assembly.begin([...message, "stop_reason"], delta, "stop_reason");
  else {
    for (const key of ["text", "thinking", "signature"]) assembly.append([...path, key], delta, key);
    assembly.append([...path, "input"], delta, "partial_json");
    if (delta.in("citation")) assembly.push([...path, "citations"], delta, "citation");
  }
  return true;
}
