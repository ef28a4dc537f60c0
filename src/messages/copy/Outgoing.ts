import type { Message, Part, ToolDefinition } from "../Message.js";
import type { NotCarried } from "./NotCarried.js";
import type { ToolLink } from "./linkToolCalls.js";

/** Who speaks in a turn; `tool` holds only results. */
export type TurnRole = "system" | "developer" | "user" | "assistant" | "tool";

/** Neighbouring parts of one message that go out under one role. */
export interface Turn {
  readonly message: Message;
  readonly role: TurnRole;
  readonly parts: readonly Part[];
}

/** A conversation on its way to a provider. */
export interface Outgoing {
  readonly turns: readonly Turn[];
  readonly tools: readonly ToolDefinition[];
  /** By the id of a tool call or tool result: every one has a link. */
  readonly links: ReadonlyMap<string, ToolLink>;
  readonly report: (left: NotCarried) => void;
  /** Ids of the messages of which anything is in the payload, and of those whose name is. */
  readonly said: Set<string>;
  readonly named: Set<string>;
}
