import type { Message, Part } from "../../messages/Message.js";

/** What the view of a part is given. */
export interface PartViewProps<P extends Part = Part> {
  readonly part: P;
  readonly message: Message;
}
