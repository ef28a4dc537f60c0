import type { Message, ToolResultPart } from "../../../messages/Message.js";

/** A result that is drawn with its call, and the message it came in. */
export interface JoinedResult {
  readonly part: ToolResultPart;
  readonly message: Message;
  readonly number: number;
}
