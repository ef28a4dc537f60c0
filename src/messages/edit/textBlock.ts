/** A text as a block of content, as a format writes it. */
export function textBlock(format: string, { role, text }: { readonly role: string; readonly text: string }): unknown {
  if (UNTYPED.has(format)) return { text };
  if (format === "pydantic") return { part_kind: role === "assistant" ? "text" : "user-prompt", content: text };
  if (format === "otel.genai") return { type: "text", content: text };
  if (format === "openai.responses") return { type: role === "assistant" ? "output_text" : "input_text", text };
  return { type: "text", text };
}

const UNTYPED = new Set(["gemini", "gemini.live", "bedrock.converse"]);
