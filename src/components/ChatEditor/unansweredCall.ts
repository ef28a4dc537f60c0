import type { Message, ToolCallPart } from "../../messages/Message.js";
import { pairToolCalls } from "../../messages/pairToolCalls.js";

/** The last call without a result, which a new result is likely to answer. */
export function unansweredCall(before: readonly Message[]): Pick<ToolCallPart, "callId" | "name"> | undefined {
  const answered = pairToolCalls(before);
  const calls = before.flatMap(({ parts }) => parts.filter((part) => part.kind === "tool-call"));
  const call = calls.findLast(({ id }) => !answered.has(id)) ?? calls.at(-1);
  return call && { ...(call.callId !== undefined && { callId: call.callId }), name: call.name };
}
