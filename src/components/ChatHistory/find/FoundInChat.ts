import type { MessageFind } from "../../../messages/find/findInMessages.js";

/** A search in a conversation. */
export interface FoundInChat {
  readonly find: MessageFind;
  /** Matches known so far. */
  readonly count: number;
}
