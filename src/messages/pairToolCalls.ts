import type { Message, ToolCallPart, ToolResultPart } from "./Message.js";

/**
 * Which result answers which call: ids of call parts to ids of result parts. By call id, where an id used again in a later
 * message replaces the unanswered earlier one; a result or a call without an id goes by name (where the result has
 * one), and by order. A result answers only calls that stand before it, each once.
 */
export function pairToolCalls(messages: readonly Message[]): Map<string, string> {
  const pairs = new Map<string, string>();
  const byId = new Map<string, ToolCallPart[]>();
  const unnamed: ToolCallPart[] = [];
  const waiting = new Set<ToolCallPart>();
  for (const message of messages) {
    const own = new Set<string>();
    for (const part of message.parts) {
      if (part.kind === "tool-call") {
        waiting.add(part);
        if (part.callId === undefined) unnamed.push(part);
        else if (own.has(part.callId)) byId.get(part.callId)?.push(part);
        else byId.set(part.callId, [part]);
        if (part.callId !== undefined) own.add(part.callId);
      }
      if (part.kind === "tool-result") {
        const call = answered(part, { byId, unnamed, waiting });
        if (!call) continue;
        waiting.delete(call);
        pairs.set(call.id, part.id);
      }
    }
  }
  return pairs;
}

interface Calls {
  readonly byId: ReadonlyMap<string, ToolCallPart[]>;
  readonly unnamed: ToolCallPart[];
  readonly waiting: ReadonlySet<ToolCallPart>;
}

function answered(result: ToolResultPart, { byId, unnamed, waiting }: Calls): ToolCallPart | undefined {
  const isFree = (call: ToolCallPart): boolean =>
    waiting.has(call) && (result.name === undefined || result.name === call.name);
  if (result.callId !== undefined)
    return byId.get(result.callId)?.find((call) => waiting.has(call)) ?? unnamed.find(isFree);
  for (const call of waiting) if (isFree(call)) return call;
  return undefined;
}
