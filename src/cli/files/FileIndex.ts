import type { SessionLayout } from "../../store/SessionSplit.js";
import type { SessionSummary, StoreProblem } from "../../store/SessionStore.js";

/** One session of an indexed file. */
export interface IndexEntry {
  /** Byte offsets in the file. */
  readonly from: number;
  readonly to: number;
  /** Of the session's own bytes: its version. */
  readonly hash: string;
  readonly layout: SessionLayout;
  readonly line: number;
  readonly column: number;
  readonly summary: SessionSummary;
}

/** What a file held when it had `stamp`. */
export interface FileIndex {
  readonly stamp: string;
  readonly entries: readonly IndexEntry[];
  readonly problems: readonly StoreProblem[];
}
