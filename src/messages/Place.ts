import type { JsonLocation } from "../json/JsonPath.js";
import type { MessageMeta } from "./Message.js";

/** A value to read, where it stands, and what the shape around it said about the messages in it. */
export interface Place {
  readonly value: unknown;
  readonly at: JsonLocation;
  /** How many envelopes (lists, bodies) stand around it. */
  readonly depth: number;
  /** It is what an application gave as its output: a message without a role is the assistant's. */
  readonly isOutput?: boolean;
  readonly choice?: number;
  readonly meta?: MessageMeta;
}
