import type { MessageReading } from "./Message.js";
import { MessageSink } from "./MessageSink.js";
import { readPlace } from "./readPlace.js";
import { toReading } from "./toReading.js";

/**
 * Reads a list of messages, one message, a request or response body, a list of stream events, or anything else. Never
 * throws for a JSON value. What a message holds is in its parts; what no format understood is a raw part and named in
 * `unread`; settings of a body that say nothing in the conversation (`temperature`, `id`, …) are neither.
 */
export function readMessages(value: unknown): MessageReading {
  const sink = new MessageSink();
  if (value !== undefined) readPlace({ value, at: [[]], depth: 0, isOutput: true }, sink);
  return toReading(sink);
}
