import { isRecord } from "../isRecord.js";
import { jsonText } from "../jsonText.js";

/** A block of text as OpenAI and Anthropic write it. */
export interface TextBlock {
  readonly type: "text";
  readonly text: string;
}

/** A tool's output for APIs that take text: a string or a list of text blocks as it is, other values as JSON text, nothing as "". */
export function outputContent(output: unknown): string | readonly TextBlock[] {
  if (typeof output === "string") return output;
  if (Array.isArray(output) && output.length > 0 && output.every(isTextBlock))
    return output.map(({ text }) => ({ type: "text", text }));
  return jsonText(output);
}

/** A cache mark is a setting of the request that it stood in. */
const isTextBlock = (block: unknown): block is TextBlock =>
  isRecord(block) &&
  block.type === "text" &&
  typeof block.text === "string" &&
  Object.keys(block).every((key) => key === "type" || key === "text" || key === "cache_control");
