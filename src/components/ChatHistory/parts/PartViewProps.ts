import type { Message, Part } from "../../../messages/Message.js";
import type { JoinedResult } from "./JoinedResult.js";

/** What the view of a part is given. */
export interface PartViewProps<P extends Part = Part> {
  readonly part: P;
  readonly message: Message;
  /** The id that the part has in the page, where its view carries it. */
  readonly anchor?: string | undefined;
  /** Of a call: the result that is drawn with it. */
  readonly result?: JoinedResult | undefined;
  /** More of it may come: it is being written. */
  readonly isStreaming?: boolean | undefined;
}
