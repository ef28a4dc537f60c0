import type { ConversationSource } from "../../messages/Conversation.js";
import type { Message, Part, ToolResultPart } from "../../messages/Message.js";
import { pairToolCalls } from "../../messages/pairToolCalls.js";

/** A message as a row of the record. */
export interface ChatRow {
  readonly message: Message;
  /** From 1: the place among all messages, so a number is missing where a result is drawn with its call. */
  readonly number: number;
  /** The parts drawn in this row: all but the results that are drawn with their calls. */
  readonly parts: readonly Part[];
  /** The places that begin here: headings above the row. */
  readonly sources: readonly ConversationSource[];
  /** The next row has the same facts: they are said once, there. */
  readonly isMetaBelow: boolean;
}

/** A result and the message it came in. */
export interface JoinedResult {
  readonly part: ToolResultPart;
  readonly message: Message;
  readonly number: number;
}

export interface ChatRows {
  readonly rows: readonly ChatRow[];
  /** Places after the last row: their messages are all shown before. */
  readonly rest: readonly ConversationSource[];
  /** By the id of the call part. */
  readonly results: ReadonlyMap<string, JoinedResult>;
}

/** Lays messages out as rows: results move to their calls, and a message that only held such results has no row. */
export function chatRows(messages: readonly Message[], sources: readonly ConversationSource[]): ChatRows {
  const pairs = pairToolCalls(messages);
  const joined = new Set(pairs.values());
  const rows: Omit<ChatRow, "isMetaBelow">[] = [];
  const byResult = new Map<string, JoinedResult>();
  let begun = 0;
  let pending: ConversationSource[] = [];
  messages.forEach((message, index) => {
    for (let next = sources[begun]; next && next.first <= index; next = sources[++begun]) pending.push(next);
    for (const part of message.parts) {
      if (part.kind === "tool-result" && joined.has(part.id))
        byResult.set(part.id, { part, message, number: index + 1 });
    }
    const parts = message.parts.filter((part) => !joined.has(part.id));
    if (parts.length === 0 && message.parts.length > 0) return;
    rows.push({ message, number: index + 1, parts, sources: pending });
    pending = [];
  });
  const told = rows.map((row, index) => ({ ...row, isMetaBelow: hasSameMeta(row.message, rows[index + 1]?.message) }));
  return { rows: told, rest: [...pending, ...sources.slice(begun)], results: byCall(pairs, byResult) };
}

/** Items of one response each carry its facts; the last says what they took in all. */
function hasSameMeta(message: Message, next: Message | undefined): boolean {
  if (message.meta === undefined || next?.meta === undefined || message.choice !== next.choice) return false;
  const facts = new Map<string, unknown>(Object.entries(next.meta));
  return Object.entries(message.meta).every(([fact, value]) => facts.get(fact) === value);
}

function byCall(
  pairs: ReadonlyMap<string, string>,
  byResult: ReadonlyMap<string, JoinedResult>,
): Map<string, JoinedResult> {
  const results = new Map<string, JoinedResult>();
  for (const [call, result] of pairs) {
    const found = byResult.get(result);
    if (found) results.set(call, found);
  }
  return results;
}
