import type { Message, MessageReading } from "./Message.js";
import type { MessageSink } from "./MessageSink.js";

/** The sink's contents, with the format of most messages. */
export function toReading({ messages, tools, unread }: MessageSink): MessageReading {
  for (const message of messages) if (message.format === "") message.format = COMMON_FORMAT;
  return { messages, tools, unread, format: mainFormat(messages) };
}

/** What a message is that every provider takes. */
export const COMMON_FORMAT = "openai.chat";

/** The format of most messages. */
export function mainFormat(messages: readonly Message[]): string {
  if (messages.length === 0) return "empty";
  const counts = new Map<string, number>();
  for (const { format } of messages) counts.set(format, (counts.get(format) ?? 0) + 1);
  for (const [format, count] of counts) if (count * 2 > messages.length) return format;
  return "mixed";
}
