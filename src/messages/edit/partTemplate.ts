import type { NewPart } from "../MessageEdit.js";
import { textBlock } from "./textBlock.js";

interface Around {
  readonly format: string;
  readonly role: string;
  /** An id that is free, for a call without one. */
  readonly freeId: string;
}

/** A new part as a block among the content of a message; undefined where the format has none of this kind there. */
export function partTemplate(part: NewPart, { format, role, freeId }: Around): object | undefined {
  if (part.kind === "text") return Object(textBlock(format, { role, text: part.text }));
  const blocks = BLOCKS[format];
  const said = { id: part.callId ?? freeId, name: part.name ?? NEW_TOOL };
  return part.kind === "tool-call" ? blocks?.call(said) : blocks?.result(said);
}

/** A new call as an item of `tool_calls` beside the content; undefined where the format has no such list. */
export function callTemplate(
  part: Exclude<NewPart, { readonly kind: "text" }>,
  { format, freeId }: Pick<Around, "format" | "freeId">,
): object | undefined {
  const { callId: id = freeId, name = NEW_TOOL } = part;
  if (format === "ollama") return { function: { name, arguments: {} } };
  if (format === "langchain") return { name, args: {}, id, type: "tool_call" };
  return BESIDE.has(format) ? { id, type: "function", function: { name, arguments: "{}" } } : undefined;
}

const NEW_TOOL = "tool";
const BESIDE = new Set(["openai.chat", "mistral", "cohere.v2", "honeyhive.output"]);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Blocks {
  readonly call: (said: Named) => object;
  readonly result: (said: Named) => object;
}

const gemini: Blocks = {
  call: ({ name }) => ({ functionCall: { name, args: {} } }),
  result: ({ name }) => ({ functionResponse: { name, response: {} } }),
};

const BLOCKS: Readonly<Record<string, Blocks | undefined>> = {
  "anthropic.messages": {
    call: ({ id, name }) => ({ type: "tool_use", id, name, input: {} }),
    result: ({ id }) => ({ type: "tool_result", tool_use_id: id, content: "" }),
  },
  "bedrock.converse": {
    call: ({ id, name }) => ({ toolUse: { toolUseId: id, name, input: {} } }),
    result: ({ id }) => ({ toolResult: { toolUseId: id, content: [{ text: "" }] } }),
  },
  gemini,
  "gemini.live": gemini,
  "otel.genai": {
    call: ({ id, name }) => ({ type: "tool_call", id, name, arguments: {} }),
    result: ({ id }) => ({ type: "tool_call_response", id, result: "" }),
  },
  pydantic: {
    call: ({ id, name }) => ({ part_kind: "tool-call", tool_name: name, args: {}, tool_call_id: id }),
    result: ({ id, name }) => ({ part_kind: "tool-return", tool_name: name, content: "", tool_call_id: id }),
  },
  "vercel.model": {
    call: ({ id, name }) => ({ type: "tool-call", toolCallId: id, toolName: name, input: {} }),
    result: ({ id, name }) => ({
      type: "tool-result",
      toolCallId: id,
      toolName: name,
      output: { type: "text", value: "" },
    }),
  },
  "vercel.ui": {
    call: ({ id, name }) => ({ type: `tool-${name}`, toolCallId: id, state: "input-available", input: {} }),
    result: ({ id, name }) => ({
      type: `tool-${name}`,
      toolCallId: id,
      state: "output-available",
      input: {},
      output: "",
    }),
  },
};
