import type { StoreProblem } from "./SessionStore.js";

/** How a file holds its sessions: the whole text is `one`, they are the items of an `array`, or one stands on each of its `lines`. */
export type SessionLayout = "one" | "array" | "lines";

/** Where one session's text stands in the text that holds it. */
export interface SessionPart {
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** From 1, when the text holds several sessions. */
  readonly place?: number;
  /** Position of `from`, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What `splitSessions` gives. */
export interface SessionSplit {
  readonly layout: SessionLayout;
  readonly parts: readonly SessionPart[];
  /** What is in none of the parts. A part that is no session has its problem in its summary. */
  readonly problems: readonly StoreProblem[];
}
