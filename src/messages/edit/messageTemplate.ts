import type { Role } from "../Message.js";
import { textBlock } from "./textBlock.js";

interface NewMessage {
  readonly role: Role;
  /** The role as the source spells it. */
  readonly word: string;
  readonly text: string;
  /** An id that is free, where messages have ids. */
  readonly id: string | undefined;
}

/** A new message in a format, where no message shows how the source writes them. */
export function messageTemplate(format: string, said: NewMessage): unknown {
  const template = TEMPLATES[format];
  return template ? template(said, format) : { role: said.word, content: said.text };
}

type Template = (said: NewMessage, format: string) => object;

const parts: Template = (said, format) => ({ role: said.word, parts: [textBlock(format, said)] });

const TEMPLATES: Readonly<Record<string, Template | undefined>> = {
  gemini: parts,
  "gemini.live": parts,
  "otel.genai": parts,
  "vercel.ui": (said, format) => ({ ...(said.id !== undefined && { id: said.id }), ...parts(said, format) }),
  "bedrock.converse": (said, format) => ({ role: said.word, content: [textBlock(format, said)] }),
  "cohere.v1": ({ word, text }) => ({ role: word, message: text }),
  sharegpt: ({ word, text }) => ({ from: word, value: text }),
  langchain: ({ word, text }) => ({ type: word, content: text }),
  "gemini.interactions": ({ role, text }, format) => ({
    type: role === "assistant" ? "model_output" : "user_input",
    content: [textBlock(format, { role, text })],
  }),
  pydantic: ({ role, text }) =>
    role === "assistant"
      ? { kind: "response", parts: [{ part_kind: "text", content: text }] }
      : { kind: "request", parts: [{ part_kind: role === "system" ? "system-prompt" : "user-prompt", content: text }] },
};
