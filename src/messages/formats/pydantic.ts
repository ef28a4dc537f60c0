import type { Format } from "./Format.js";

const name = "pydantic";
const call = { callId: "tool_call_id", name: "tool_name", idle: "tool_kind provider_name provider_details timestamp" };

/** PydanticAI: a request's parts are messages of several speakers, a response's are one answer. */
export const pydantic: Format = {
  name,
  blocks: {
    "system-prompt": [{ kind: "text", role: "system", text: "content", idle: "timestamp dynamic_ref" }],
    "user-prompt": [
      { kind: "text", role: "user", text: "content", idle: "timestamp" },
      { kind: "text", role: "user", inner: "content" },
    ],
    "retry-prompt": [
      { kind: "tool-result", when: ({ tool_name: tool }) => typeof tool === "string", ...call, output: "content" },
      {
        kind: "text",
        when: ({ tool_name: tool }) => typeof tool !== "string",
        role: "user",
        text: "content",
        idle: "timestamp",
      },
    ],
    "tool-return builtin-tool-return": [
      { kind: "tool-result", isAnswer: true, ...call, output: "content", idle: `${call.idle} metadata outcome` },
    ],
    "tool-call builtin-tool-call": [{ kind: "tool-call", ...call, input: "args" }],
    text: [{ kind: "text", text: "content", idle: "provider_name provider_details" }],
    thinking: [{ kind: "reasoning", text: "content", signature: "signature", idle: "provider_name provider_details" }],
    ...Object.fromEntries(
      (["audio", "video", "document"] as const).map((one) => [
        `${one}-url`,
        [
          {
            kind: one === "document" ? "file" : one,
            url: "url",
            mediaType: "media_type",
            idle: "kind force_download vendor_metadata identifier",
          },
        ],
      ]),
    ),
    binary: [{ kind: "file", data: "data", mediaType: "media_type", idle: "kind vendor_metadata identifier" }],
  },
  sections: {
    parts: { rank: 1, format: name, accepts: (value, body) => Array.isArray(value) && body.kind === "request" },
  },
};
