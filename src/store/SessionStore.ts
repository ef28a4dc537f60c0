import type { TextChange } from "../json/TextChange.js";

/** A problem of a file or a request, in words a reader can act on. */
export interface StoreProblem {
  /** Stable, kebab-case: `not-json`, `changed-on-disk`, `read-only`, `not-found`, `too-large`, `unreadable`, … */
  readonly code: string;
  /** One sentence: what was expected, what was found, where. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** The file as the user named it. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One row of the session list. */
export interface SessionSummary {
  /** Opaque; stable while the store is open. */
  readonly id: string;
  /** The session's name; absent when it has none. */
  readonly name?: string;
  readonly source?: string;
  readonly sessionId?: string;
  /** The file as the user named it, and the session's place in it (from 1) when the file holds several. */
  readonly file: string;
  readonly place?: number;
  /** Bytes of the session's text. */
  readonly size: number;
  /** ISO 8601. */
  readonly startTime?: string;
  /** Milliseconds. */
  readonly duration?: number;
  readonly messageCount: number;
  /** The session's own `error` is a string. */
  readonly failed: boolean;
  /** The metrics and feedback that have a value, as JSON Pointers such as `/metrics/Tone`. Absent: none has. */
  readonly rated?: readonly string[];
  /** Tokens and cost (US dollars) from metadata, when recorded. */
  readonly totalTokens?: number;
  readonly cost?: number;
  /** The text is no session or no JSON: it still opens, as text. */
  readonly problem?: StoreProblem;
}

/** One session as it is stored. */
export interface SessionRecord {
  readonly id: string;
  /** The session's own JSON text: the file, one line or one element of it. */
  readonly text: string;
  /** Changes whenever the stored bytes change; a save names the version it was made on. */
  readonly version: string;
  readonly file: string;
  readonly place?: number;
  readonly readOnly: boolean;
}

export interface SessionListing {
  /** What was opened, for the title bar. */
  readonly title: string;
  readonly readOnly: boolean;
  readonly sessions: readonly SessionSummary[];
  /** Files and lines that could not be opened at all; the rest of the batch is in `sessions`. */
  readonly problems: readonly StoreProblem[];
}

export type SaveResult =
  | { readonly ok: true; readonly record: SessionRecord }
  | {
      readonly ok: false;
      readonly problem: StoreProblem;
      /** What is stored now, on a conflict. */ readonly current?: SessionRecord;
    };

/** Where sessions are kept. `read` and `list` reject with a `StoreError`; a refused save is a result, since the reader keeps the edits. */
export interface SessionStore {
  list(options?: { signal?: AbortSignal }): Promise<SessionListing>;
  read(id: string, options?: { signal?: AbortSignal }): Promise<SessionRecord>;
  /** Splices `changes` (offsets in the text of `version`) into the stored bytes; every other byte stays. */
  save(id: string, edit: { version: string; changes: readonly TextChange[] }): Promise<SaveResult>;
  /** A JSON Schema that the sessions of this store are meant to fit, when there is one. */
  schema?(options?: { signal?: AbortSignal }): Promise<object | undefined>;
  /** Calls back when something stored changed; returns the way to stop. */
  watch?(onChange: () => void): () => void;
}
