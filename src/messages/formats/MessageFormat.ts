import type { MessageDraft, MessageSink } from "../MessageSink.js";
import type { Place } from "../Place.js";

/** One way to write a single message. */
export interface MessageFormat {
  /** For example `openai.chat`; stands in `Message.format`. */
  readonly name: string;
  /** Must be narrow: a format that takes a foreign shape shows an empty bubble where another would have read it. */
  matches(message: Readonly<Record<string, unknown>>, place: Place): boolean;
  /** Everything in the message ends in the draft (raw parts included) or is named with `sink.leave`. */
  read(message: Readonly<Record<string, unknown>>, place: Place, sink: Pick<MessageSink, "leave">): MessageDraft;
}
