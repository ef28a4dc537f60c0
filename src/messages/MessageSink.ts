import type { JsonLocation } from "../json/JsonPath.js";
import { locationId } from "./locationId.js";
import type { Message, Part, ToolDefinition } from "./Message.js";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** A part before it has its id. */
export type PartDraft = WithoutId<Part>;

/** A message before it and its parts have ids. */
export interface MessageDraft extends Omit<Message, "id" | "parts"> {
  readonly parts: PartDraft[];
}

/**
 * Collects what the formats read and gives it ids. A message's id is its location (`inputs/chat_history/3`), followed by
 * `@<key>` where the messages of one stream share one; a part's id is its message's with `#<index>`. So ids survive every edit that
 * neither moves the message in its list nor changes the parts before it. Repeated ids get `@@2`, `@@3`, ….
 */
export class MessageSink {
  readonly messages: Message[] = [];
  readonly tools: ToolDefinition[] = [];
  readonly unread: JsonLocation[] = [];
  readonly #ids = new Set<string>();

  /**
   * Adds a message; its raw parts are named as unread too. The draft becomes the message (copying it is half the time of
   * reading a long list). `idKey` tells apart messages that share a location: those of one stream.
   */
  add(draft: MessageDraft, idKey?: string): void {
    const id = this.#unique(idKey === undefined ? locationId(draft.at) : `${locationId(draft.at)}@${idKey}`);
    const parts = draft.parts.map((part, index): Part => {
      if (part.kind === "raw") this.leave(part.at);
      return Object.assign(part, { id: `${id}#${index}` });
    });
    this.messages.push(Object.assign(draft, { id, parts }));
  }

  addTool(tool: Omit<ToolDefinition, "id">): void {
    this.tools.push({ ...tool, id: this.#unique(locationId(tool.at)) });
  }

  /** Names a place that holds something no format understood. May be passed on by itself. */
  readonly leave = (at: JsonLocation): void => {
    this.unread.push(at);
  };

  #unique(id: string): string {
    let free = id;
    for (let count = 2; this.#ids.has(free); count += 1) free = `${id}@@${count}`;
    this.#ids.add(free);
    return free;
  }
}
