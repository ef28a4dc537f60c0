import type { JsonPath } from "../json/JsonPath.js";
import type { Message, Part } from "./Message.js";
import { MessageSink, type ReadMessage } from "./MessageSink.js";
import { readPlace } from "./readPlace.js";

export interface ChangedItem {
  /** Where the item of a list stands in the value that was read. */
  readonly at: JsonPath;
  /** The item before and after the change. */
  readonly before: unknown;
  readonly after: unknown;
  /** The messages that were read from it. */
  readonly known: readonly Message[];
}

/**
 * The messages of a list item that changed, as reading the whole value again would give them; undefined where only that can
 * tell. What a list decides for its items (a stream, a format, a role) follows from their keys and kinds: so the item must
 * read by itself as it did in its list, and must have kept its shape.
 */
export function rereadItem({ at, before, after, known }: ChangedItem): readonly Message[] | undefined {
  const old = readAlone(before, at);
  const fresh = readAlone(after, at);
  if (old.length !== known.length || fresh.length !== known.length) return undefined;
  const messages: Message[] = [];
  for (const [index, message] of known.entries()) {
    const [was, is] = [old[index], fresh[index]];
    if (!was || !is || !isSame(inside(was), inside(message)) || !isSame(shape(was), shape(is))) return undefined;
    messages.push({ ...is, ...given(message) });
  }
  return messages;
}

function readAlone(value: unknown, at: JsonPath): readonly ReadMessage[] {
  const sink = new MessageSink();
  readPlace({ value, at: [at], depth: 1, isOutput: false }, sink);
  return sink.messages;
}

/** What the list and the body around a message may have told. */
function given({
  role,
  sourceRole,
  format,
  choice,
  meta,
}: Message): Partial<Message> & Pick<Message, "role" | "format"> {
  return {
    role,
    format,
    ...(sourceRole !== undefined && { sourceRole }),
    ...(choice !== undefined && { choice }),
    ...(meta && { meta }),
  };
}

/** What a message says by itself. */
function inside({ id, at, fields, name, parts }: Message): unknown {
  return [id, at, fields, name, parts];
}

/** A message without what it says. */
function shape(message: Message): unknown {
  const { id, at, fields, parts } = message;
  return [id, at, fields, given(message), parts.map(partShape)];
}

function partShape(part: Part): unknown {
  const isEmpty = "text" in part && part.text === "";
  return [part.id, part.kind, part.at, part.fields, isEmpty, part.kind === "reasoning" ? part.state : undefined];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
