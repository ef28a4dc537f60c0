import type { JsonLocation } from "../json/JsonPath.js";
import type { MessageReading } from "./Message.js";

/** A field of the session that messages were read from: a heading above them. */
export interface ConversationSource {
  /** For example `[["inputs", "chat_history"]]`; begins at the session. */
  readonly at: JsonLocation;
  /** Index of its first message in `messages`. */
  readonly first: number;
  /** How many messages it gave. */
  readonly count: number;
  /** How many of its messages are left out because the ones before say the same. */
  readonly repeated: number;
}

export type ConversationReasonCode =
  | "no-inputs"
  | "inputs-not-an-object"
  | "no-chat-history"
  | "chat-history-empty"
  | "chat-history-not-a-list"
  | "chat-history-not-understood"
  | "no-outputs"
  | "outputs-empty"
  | "outputs-not-understood";

/** Why a place of the session gave no messages. */
export interface ConversationReason {
  readonly code: ConversationReasonCode;
  /** English; `code` is there for translation. */
  readonly message: string;
  readonly at: JsonLocation;
}

/** What `readConversation` gives. */
export interface ConversationReading extends MessageReading {
  readonly sources: readonly ConversationSource[];
  /** Every place that should have given messages and did not; inputs first. */
  readonly reasons: readonly ConversationReason[];
  /** Set when nothing was read as a conversation, even if something is shown as recorded: the first code, all the messages. */
  readonly empty?: { readonly code: ConversationReasonCode; readonly message: string };
}
