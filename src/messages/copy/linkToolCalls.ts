import type { Message } from "../Message.js";
import { pairToolCalls } from "../pairToolCalls.js";
import type { NotCarried } from "./NotCarried.js";

/** What a tool call and its result go by in a payload. */
export interface ToolLink {
  /** The recorded id; `call_<n>` where it is missing, empty, used before or not allowed. The result has its call's. */
  readonly callId: string;
  /** Whether the call or its result has an id in the source. */
  readonly isRecorded: boolean;
  /** The tool that was called; undefined for a result without a call. */
  readonly name?: string;
}

interface LinkToolCallsOptions {
  readonly messages: readonly Message[];
  /** The ids that the provider allows. */
  readonly callIds: RegExp;
  readonly report: (left: NotCarried) => void;
}

/** Links by the ids of the call parts and result parts: calls and results paired as `pairToolCalls` pairs them. */
export function linkToolCalls({ messages, callIds, report }: LinkToolCallsOptions): ReadonlyMap<string, ToolLink> {
  const parts = messages.flatMap((message) => message.parts);
  const calls = parts.filter((part) => part.kind === "tool-call");
  const results = new Map(parts.filter((part) => part.kind === "tool-result").map((part) => [part.id, part]));
  const pairs = pairToolCalls(messages);
  const recorded = new Set([...calls, ...results.values()].map((part) => part.callId));
  const links = new Map<string, ToolLink>();
  const used = new Set<string>();
  let made = 0;

  function link(wanted: string | undefined, name?: string): ToolLink {
    let callId = wanted ?? "";
    if (!callIds.test(callId) || used.has(callId)) {
      do callId = `call_${(made += 1)}`;
      while (recorded.has(callId));
    }
    used.add(callId);
    return { callId, isRecorded: wanted !== undefined && wanted !== "", ...(name !== undefined && { name }) };
  }

  for (const call of calls) {
    const result = results.get(pairs.get(call.id) ?? "");
    const one = link(call.callId ?? result?.callId, call.name);
    links.set(call.id, one);
    if (result) links.set(result.id, one);
  }
  for (const { id, callId } of results.values()) {
    if (links.has(id)) continue;
    links.set(id, link(callId));
    report({
      id,
      code: "result-without-call",
      message: `expected a call before the result, found none${callId === undefined ? "" : ` with the id ${JSON.stringify(callId)}`}`,
    });
  }
  for (const { id, callId } of [...calls, ...results.values()]) {
    const sent = links.get(id)?.callId;
    if (callId && callId !== sent)
      report({
        id,
        code: "call-id-changed",
        message: `expected an id that the API takes and no call before has, found ${JSON.stringify(callId)}: sent as ${sent}`,
      });
  }
  return links;
}
