import type { Format } from "./Format.js";

const name = "otel.genai";
const isContent = (value: unknown): boolean => Array.isArray(value) || typeof value === "string";

/** OpenTelemetry's semantic conventions for generative AI: parts, and attributes that hold JSON text. */
export const otelGenai: Format = {
  name,
  blocks: {
    text: [{ kind: "text", text: "content" }],
    "reasoning thinking": [{ kind: "reasoning", text: "content", signature: "signature", idle: "provider_name" }],
    "tool_call server_tool_call": [{ kind: "tool-call", callId: "id", name: "name", input: "arguments" }],
    "tool_call_response server_tool_call_response": [
      { kind: "tool-result", isAnswer: true, callId: "id", name: "name", output: "response|result" },
    ],
    blob: [{ kind: "file", data: "content|data", mediaType: "mime_type|modality", idle: "modality" }],
    uri: [{ kind: "file", url: "uri", mediaType: "mime_type|modality", idle: "modality" }],
    "Microsoft.Extensions.AI.TextReasoningContent": [
      { kind: "reasoning", text: "content.text", sealed: "content.protectedData", sealedState: "encrypted" },
    ],
  },
  sections: {
    "gen_ai.system_instructions": { rank: 0, role: "system", format: name, accepts: isContent },
    "gen_ai.input.messages gen_ai.prompt ai.prompt.messages": { rank: 1, role: "user", accepts: isContent },
    "gen_ai.output.messages gen_ai.completion": { rank: 3, role: "assistant", isOutput: true, accepts: isContent },
    "ai.response.text": { rank: 3, role: "assistant", isOutput: true, isEcho: true },
    "gen_ai.tool.definitions ai.prompt.tools": { rank: 0, holds: "tools", isWeak: true, accepts: () => true },
    "gen_ai.event.content": { rank: 2, accepts: (value) => typeof value === "string" && value.startsWith("{") },
  },
};
