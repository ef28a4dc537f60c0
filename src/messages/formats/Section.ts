import type { JsonRecord } from "../isRecord.js";
import type { Role } from "../Message.js";
import type { Place } from "../Place.js";

/** What a key of a record around messages holds. */
export interface Section {
  /** What comes first in a conversation: 0 instructions, 1 the history, 2 the question, 3 what was given back. */
  readonly rank: 0 | 1 | 2 | 3;
  /** `list`: messages, or content of one; `choices`: alternatives, one message each; `tools`: definitions; Default `list`. */
  readonly holds?: "list" | "choices" | "tools";
  /** Who says what stands here without a role. */
  readonly role?: Role;
  readonly isOutput?: true;
  readonly format?: string;
  /** Pictures stand beside it, under `images`. */
  readonly hasImages?: true;
  /** Says the answer once more: read only where it does not. */
  readonly isEcho?: true;
  /** Is no sign of a conversation by itself. */
  readonly isWeak?: true;
  /** Default: the value is a text, a list or an object. */
  readonly accepts?: (value: unknown, body: JsonRecord, place: Place) => boolean;
}
