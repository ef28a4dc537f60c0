import type { SessionLayout } from "../../store/SessionSplit.js";
import type { StoreProblem } from "../../store/SessionStore.js";

/** One session of a file. */
export interface FilePart {
  readonly layout: SessionLayout;
  /** Byte offsets in the file. */
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** From 1, when the file holds several. */
  readonly place?: number | undefined;
  /** Position of the text's start in the file, both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What reading a file comes upon: a session, or what is none. */
export type FileFinding = { readonly part: FilePart } | { readonly problem: StoreProblem };
