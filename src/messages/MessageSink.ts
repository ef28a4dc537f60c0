import type { JsonLocation } from "../json/JsonPath.js";
import { locationId } from "./locationId.js";
import type { Message, Part, ToolDefinition, ToolResultPart } from "./Message.js";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

interface ToolResultDraft extends Omit<ToolResultPart, "id" | "parts"> {
  readonly parts?: readonly PartDraft[];
}

/** A part before it has its id. */
export type PartDraft = WithoutId<Exclude<Part, ToolResultPart>> | ToolResultDraft;

/** A message before it and its parts have ids. */
export interface MessageDraft extends Omit<Message, "id" | "parts" | "format"> {
  format: string;
  readonly parts: readonly PartDraft[];
}

/** A message whose format may still be told by the messages around it: empty while any provider could have written it. */
export interface ReadMessage extends Message {
  format: string;
}

/** How much was collected at a moment. */
export interface SinkMark {
  readonly messages: number;
  readonly tools: number;
  readonly unread: number;
}

/**
 * Collects what is read and gives it ids. A message's id is its location (`inputs/chat_history/3`), followed by `@<key>`
 * where several messages share one (those of a stream, or of flattened keys); a part's id is its message's with `#<index>`. So ids survive
 * every edit that neither moves the message in its list nor changes the parts before it. Repeated ids get `@@2`, `@@3`, ….
 */
export class MessageSink {
  readonly messages: ReadMessage[] = [];
  readonly tools: ToolDefinition[] = [];
  readonly unread: JsonLocation[] = [];
  readonly #ids = new Set<string>();

  /**
   * Adds a message; its raw parts are named as unread too. The draft becomes the message (copying it is half the time of
   * reading a long list). `idKey` tells apart messages that share a location.
   */
  add(draft: MessageDraft, idKey?: string): void {
    for (const part of draft.parts) if (part.kind === "raw") this.leave(part.at);
    this.take(draft, idKey);
  }

  /** Adds a message whose raw parts are named already. */
  take(draft: MessageDraft, idKey?: string): void {
    const id = this.#unique(idKey === undefined ? locationId(draft.at) : `${locationId(draft.at)}@${idKey}`);
    this.messages.push(Object.assign(draft, { id, parts: withIds(draft.parts, `${id}#`) }));
  }

  addTool(tool: Omit<ToolDefinition, "id">): void {
    this.tools.push({ ...tool, id: this.#unique(locationId(tool.at)) });
  }

  /** Names a place that holds something no format understood. May be passed on by itself. */
  readonly leave = (at: JsonLocation): void => {
    this.unread.push(at);
  };

  mark(): SinkMark {
    return { messages: this.messages.length, tools: this.tools.length, unread: this.unread.length };
  }

  /** Forgets what was collected since. */
  returnTo({ messages, tools, unread }: SinkMark): void {
    for (const { id } of this.messages.splice(messages)) this.#ids.delete(id);
    for (const { id } of this.tools.splice(tools)) this.#ids.delete(id);
    this.unread.length = unread;
  }

  #unique(id: string): string {
    const { size } = this.#ids;
    let free = id;
    // Asking and adding at once: the hash of a long id is what costs.
    for (let count = 2; this.#ids.add(free).size === size; count += 1) free = `${id}@@${count}`;
    return free;
  }
}

function withIds(drafts: readonly PartDraft[], prefix: string): readonly Part[] {
  return drafts.map((draft, index) => {
    const id = prefix + index;
    if (draft.kind !== "tool-result") return Object.assign(draft, { id });
    const { parts, ...result } = draft;
    return { ...result, id, ...(parts && { parts: withIds(parts, `${id}.`) }) };
  });
}
