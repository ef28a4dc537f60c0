import type { JsonLocation } from "../json/JsonPath.js";
import type { SessionField } from "./sessionFields.js";

/** Something a reader should know about a session that was read. */
export interface SessionNote {
  /** Stable, kebab-case. */
  readonly code: string;
  /** One English sentence; `expected` and `found` are there for translation. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  /** Where it stands in what was read. */
  readonly at: JsonLocation;
  /** The session field it is about. */
  readonly field?: SessionField;
  /** UTF-16 offset in the text, when text was read. */
  readonly offset?: number;
  /** From 1, when text was read. */
  readonly line?: number;
  /** From 1, in UTF-16 units, when text was read. */
  readonly column?: number;
}

/** The value cannot be read as what the session needs: it stays where it is and is not part of `session`. */
export interface SessionProblem extends SessionNote {
  readonly code: "not-a-session" | "no-session" | "wrong-kind" | "not-json" | (string & {});
}

/** The session is read, and something about it may surprise. `level: "info"` is for facts that matter only on sending. */
export interface SessionWarning extends SessionNote {
  readonly code:
    | "session-id-not-uuid"
    | "not-a-session"
    | "not-a-session-event"
    | "event-id-differs"
    | "spelled-twice"
    | "duplicate-key"
    | "error-null"
    | "server-owned";
  readonly level: "warning" | "info";
}
