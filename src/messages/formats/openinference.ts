import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

const name = "openinference";

/** OpenInference: attributes flattened to keys with numbers in them; see `flat/unflatten.ts`. */
export const openinference: Format = {
  name,
  keyed: {
    message_content: [
      {
        kind: "reasoning",
        when: ({ message_content: content }) => isRecord(content) && content.type === "reasoning",
        text: "message_content.text",
        signature: "message_content.signature",
        idle: "message_content.type",
      },
      {
        kind: "text",
        when: (block) => !isRecord(block.message_content) || block.message_content.type !== "reasoning",
        text: "message_content.text",
        idle: "message_content.type",
      },
      { kind: "image", url: "message_content.image.image.url" },
      { kind: "audio", url: "message_content.audio.audio.url", mediaType: "message_content.audio.audio.mime_type" },
    ],
  },
  bodyKeys: "openinference.span.kind",
  sections: {
    "llm.input_messages": { rank: 1, role: "user", format: name },
    "llm.output_messages": { rank: 3, role: "assistant", isOutput: true, format: name },
    "llm.tools": { rank: 0, holds: "tools", isWeak: true, format: name },
    "input.value": { rank: 2, role: "user", accepts: (value, body) => typeof value === "string" && !hasMessages(body) },
    "output.value": {
      rank: 3,
      role: "assistant",
      isOutput: true,
      accepts: (value, body) => typeof value === "string" && !hasMessages(body),
    },
  },
};

/** The values of a span say once more what its messages say. */
function hasMessages(body: JsonRecord): boolean {
  return Object.keys(body).some(
    (key) =>
      key.startsWith("llm.input_messages") ||
      key.startsWith("llm.output_messages") ||
      key.startsWith("gen_ai.input.messages"),
  );
}
