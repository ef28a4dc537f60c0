import type { Message, ToolCallPart } from "../Message.js";
import { pairToolCalls } from "../pairToolCalls.js";

/** The call that a result answers, by the result's id. */
export function answeredCalls(messages: readonly Message[]): ReadonlyMap<string, ToolCallPart> {
  const pairs = pairToolCalls(messages);
  const answered = new Map<string, ToolCallPart>();
  for (const { parts } of messages) {
    for (const part of parts) {
      const result = part.kind === "tool-call" ? pairs.get(part.id) : undefined;
      if (part.kind === "tool-call" && result !== undefined) answered.set(result, part);
    }
  }
  return answered;
}
