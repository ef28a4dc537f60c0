import type { ConversationSource } from "../../../messages/Conversation.js";
import type { Message, Part } from "../../../messages/Message.js";
import { pairToolCalls } from "../../../messages/pairToolCalls.js";
import type { JoinedResult } from "../parts/JoinedResult.js";

/** A message as a row of the record. */
export interface ChatRow {
  readonly message: Message;
  /** From 1: the place among all messages, so a number is missing where a result is drawn with its call. */
  readonly number: number;
  /** The parts drawn in this row: all but the results that are drawn with their calls. */
  readonly parts: readonly Part[];
  /** The results drawn with calls of this row, by the id of the call part. */
  readonly results: ReadonlyMap<string, JoinedResult>;
  /** The places that begin here: headings above the row. */
  readonly sources: readonly ConversationSource[];
  /** The next row has the same facts: they are said once, there. */
  readonly isMetaBelow: boolean;
}

export interface ChatRows {
  readonly rows: readonly ChatRow[];
  /** Places after the last row: their messages are all shown before. */
  readonly rest: readonly ConversationSource[];
  /** What the rows were laid out from: the next ones begin there. */
  readonly from: LaidOut;
}

interface LaidOut extends Pairs {
  readonly messages: readonly Message[];
  readonly sources: readonly ConversationSource[];
}

interface Pairs {
  /** By the id of the call part. */
  readonly answers: ReadonlyMap<string, JoinedResult>;
  /** Ids of the result parts that answer a call. */
  readonly joined: ReadonlySet<string>;
}

/**
 * Lays messages out as rows: results move to their calls, and a message that only held such results has no row. Rows that
 * are as they were `before` are the same objects; where only what was said last changed, only that is looked at.
 */
export function chatRows(
  messages: readonly Message[],
  sources: readonly ConversationSource[],
  before?: ChatRows,
): ChatRows {
  const same = before && sources.length === 0 ? sayTheSame(messages, before.from) : 0;
  const pairs = before && same > 0 ? before.from : pair(messages);
  const rows = before && same > 0 ? rowsBefore(before.rows, same) : [];
  const older = olderRows(before?.rows ?? []);
  let begun = 0;
  let pending = NO_SOURCES;
  let open: ChatRow | undefined;
  const close = (next?: ChatRow): void => {
    if (open) rows.push(older({ ...open, isMetaBelow: hasSameMeta(open.message, next?.message) }));
    open = next;
  };
  for (let index = rows.at(-1)?.number ?? 0; index < messages.length; index += 1) {
    const message = messages[index];
    for (let next = sources[begun]; next && next.first <= index; next = sources[++begun]) pending = [...pending, next];
    const row = message && rowOf(message, index + 1, pairs);
    if (!row) continue;
    close(pending === NO_SOURCES ? row : { ...row, sources: pending });
    pending = NO_SOURCES;
  }
  close();
  const { answers, joined } = pairs;
  return { rows, rest: [...pending, ...sources.slice(begun)], from: { messages, sources, answers, joined } };
}

const NO_SOURCES: readonly ConversationSource[] = [];
const NO_RESULTS: ReadonlyMap<string, JoinedResult> = new Map();

/** How many messages at the beginning are the same ones; 0 when a call or a result is among the others. */
function sayTheSame(messages: readonly Message[], { messages: before, sources }: LaidOut): number {
  if (sources.length > 0) return 0;
  const most = Math.min(messages.length, before.length);
  let same = 0;
  while (same < most && messages[same] === before[same]) same += 1;
  for (const list of [messages, before]) {
    for (let index = same; index < list.length; index += 1)
      if (list[index]?.parts.some(({ kind }) => kind === "tool-call" || kind === "tool-result")) return 0;
  }
  return same;
}

/** The rows of the first messages, without the last: what it says depends on the next. */
function rowsBefore(rows: readonly ChatRow[], messages: number): ChatRow[] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1]?.number ?? 0) > messages) end -= 1;
  return rows.slice(0, Math.max(0, end - 1));
}

/** Gives the older row in place of one that is like it. Asked in the order of the rows. */
function olderRows(rows: readonly ChatRow[]): (row: ChatRow) => ChatRow {
  let at = 0;
  return (row) => {
    while ((rows[at]?.number ?? row.number) < row.number) at += 1;
    const older = rows[at];
    return older && isLike(older, row) ? older : row;
  };
}

function isLike(one: ChatRow, other: ChatRow): boolean {
  return (
    one.message === other.message &&
    one.number === other.number &&
    one.isMetaBelow === other.isMetaBelow &&
    isSameList(one.sources, other.sources) &&
    isSameList(one.parts, other.parts) &&
    one.results.size === other.results.size &&
    [...one.results].every(([call, result]) => isSameResult(result, other.results.get(call)))
  );
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}

function isSameResult(one: JoinedResult, other: JoinedResult | undefined): boolean {
  return one.part === other?.part && one.message === other.message && one.number === other.number;
}

function rowOf(message: Message, number: number, { answers, joined }: Pairs): ChatRow | undefined {
  const hasJoined = joined.size > 0 && message.parts.some(({ id }) => joined.has(id));
  const parts = hasJoined ? message.parts.filter(({ id }) => !joined.has(id)) : message.parts;
  if (hasJoined && parts.length === 0) return undefined;
  let results: Map<string, JoinedResult> | undefined;
  for (const { kind, id } of parts) {
    const answer = kind === "tool-call" ? answers.get(id) : undefined;
    if (answer) (results ??= new Map()).set(id, answer);
  }
  return { message, number, parts, results: results ?? NO_RESULTS, sources: NO_SOURCES, isMetaBelow: false };
}

function pair(messages: readonly Message[]): Pairs {
  const pairs = pairToolCalls(messages);
  const joined = new Set(pairs.values());
  const answers = new Map<string, JoinedResult>();
  if (joined.size === 0) return { answers, joined };
  const byId = new Map<string, JoinedResult>();
  for (const [index, message] of messages.entries())
    for (const part of message.parts)
      if (part.kind === "tool-result" && joined.has(part.id)) byId.set(part.id, { part, message, number: index + 1 });
  for (const [call, result] of pairs) {
    const found = byId.get(result);
    if (found) answers.set(call, found);
  }
  return { answers, joined };
}

/** Items of one response each carry its facts; the last says what they took in all. */
function hasSameMeta(message: Message, next: Message | undefined): boolean {
  if (message.meta === undefined || next?.meta === undefined || message.choice !== next.choice) return false;
  const facts = new Map<string, unknown>(Object.entries(next.meta));
  return Object.entries(message.meta).every(([fact, value]) => facts.get(fact) === value);
}
