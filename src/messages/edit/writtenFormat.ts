import type { Message } from "../Message.js";

/** The format whose words and blocks a message has: the blocks of Gemini's parts are Bedrock's where they stand in `content`. */
export function writtenFormat({ format, parts }: Message): string {
  if (format !== "gemini" || parts.length === 0) return format;
  return parts.some(({ at }) => at.at(-1)?.includes("content") && !at.at(-1)?.includes("parts"))
    ? "bedrock.converse"
    : format;
}
