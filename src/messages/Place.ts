import type { JsonLocation } from "../json/JsonPath.js";
import type { MessageMeta, Role } from "./Message.js";
import type { MessageSink, PartDraft } from "./MessageSink.js";

/** What the shapes around a value say about the messages in it. */
export interface Around {
  /** How many lists and bodies stand around it. */
  readonly depth: number;
  /** It is what an application or a model gave: a message without a role is the assistant's. */
  readonly isOutput?: boolean | undefined;
  /** Who said it, where the value itself does not tell. */
  readonly role?: Role | undefined;
  /** Format of the shape around it. */
  readonly format?: string | undefined;
  readonly choice?: number | undefined;
  readonly meta?: MessageMeta | undefined;
  /** Parts that stand beside the message and belong at its end. */
  readonly more?: readonly PartDraft[] | undefined;
}

/** A value to read, and where it stands. */
export interface Place extends Around {
  readonly value: unknown;
  readonly at: JsonLocation;
}

/** Reads whatever stands at a place. */
export type ReadPlace = (place: Place, sink: MessageSink) => void;
