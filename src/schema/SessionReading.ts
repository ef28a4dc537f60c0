import type { JsonLocation } from "../json/JsonPath.js";
import type { Session } from "./Session.js";
import type { SessionProblem, SessionWarning } from "./SessionNote.js";
import type { SessionField } from "./sessionFields.js";

/**
 * Which shape a session was found in. `sdk`: camelCase names. `wire`: snake_case names. `session-start`: `{ session }`,
 * an object or its JSON text. `batch`: `{ events, session_properties }`. `event`: an event with `event_type`.
 */
export type SessionFormat = "sdk" | "wire" | "session-start" | "batch" | "event" | "unknown";

/** What `readSession` gives. */
export interface SessionReading {
  /** Under SDK names; records as found, unknown keys kept. Fields of the wrong kind are in `misfits` instead. */
  readonly session: Session;
  readonly format: SessionFormat;
  /** Where the record stands (or was expected). */
  readonly root: JsonLocation;
  /** Values of a kind their field cannot have, as found: there to be shown. Each has a problem. */
  readonly misfits: Partial<Record<SessionField, unknown>>;
  readonly warnings: readonly SessionWarning[];
  readonly problems: readonly SessionProblem[];
}

/** Where a field stands, and its JSON text as written. */
export interface SessionFieldText {
  readonly at: JsonLocation;
  readonly text: string;
}

/** What `readSessionText` gives. */
export interface SessionTextReading extends SessionReading {
  /** Each field that is present, misfits included. */
  readonly fields: Partial<Record<SessionField, SessionFieldText>>;
}
