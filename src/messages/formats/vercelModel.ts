import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const idle = "providerOptions providerMetadata experimental_providerMetadata providerExecuted";

/** The messages that the Vercel AI SDK gives to a model (`ModelMessage`, once `CoreMessage`). */
export const vercelModel: Format = {
  name: "vercel.model",
  blocks: {
    text: [{ kind: "text", text: "text", idle }],
    image: [{ kind: "image", data: "image", mediaType: "mediaType|mimeType", idle: `${idle} detail` }],
    file: [
      {
        kind: "file",
        data: "data|data.data",
        url: "data.url",
        fileId: "data.reference",
        name: "filename|name",
        mediaType: "mediaType|mimeType|mime_type",
        idle: `${idle} data.type`,
      },
    ],
    "media file-data image-data": [{ kind: "file", data: "data", mediaType: "mediaType", name: "filename", idle }],
    "image-url": [
      {
        kind: "image",
        url: "url",
        mediaType: "mediaType|media_type",
        idle: `${idle} kind force_download vendor_metadata identifier`,
      },
    ],
    "file-url": [{ kind: "file", url: "url", idle }],
    reasoning: [{ kind: "reasoning", text: "text", signature: "signature", idle: `${idle} parentId` }],
    "redacted-reasoning": [{ kind: "reasoning", sealed: "data", idle }],
    "tool-call": [
      {
        kind: "tool-call",
        callId: "toolCallId|tool_call_id",
        name: "toolName|tool_name",
        input: "input|args",
        idle: `${idle} argsText dynamic invalid title`,
      },
    ],
    "tool-result": [
      {
        kind: "tool-result",
        when: isErrorOutput,
        isError: true,
        callId: "toolCallId",
        name: "toolName",
        output: "output.value",
        idle: `${idle} output.type output.providerOptions dynamic preliminary`,
      },
      {
        kind: "tool-result",
        when: isTyped,
        callId: "toolCallId",
        name: "toolName",
        output: "output.value|output.reason",
        error: "isError",
        idle: `${idle} output.type output.providerOptions dynamic preliminary`,
      },
      {
        kind: "tool-result",
        isAnswer: true,
        callId: "toolCallId",
        name: "toolName",
        output: "output|result",
        error: "isError",
        idle,
      },
    ],
    "tool-error": [
      { kind: "tool-result", callId: "toolCallId", name: "toolName", error: "error", idle: `${idle} input dynamic` },
    ],
    "tool-approval-request tool-approval-response": [{ kind: "data", isWhole: true }],
  },
};

function isErrorOutput({ output }: JsonRecord): boolean {
  return isRecord(output) && (output.type === "error-text" || output.type === "error-json");
}

/** Version 5 says what kind of output it is; before that a tool's own object stood there. */
function isTyped({ output }: JsonRecord): boolean {
  return (
    isRecord(output) &&
    typeof output.type === "string" &&
    /^(text|json|error-text|error-json|content|execution-denied)$/.test(output.type)
  );
}
