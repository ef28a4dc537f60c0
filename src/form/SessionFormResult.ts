import type { JsonPatchOperation, TextChange } from "../json/index.js";
import type {
  Session,
  SessionField,
  SessionPropertiesBatch,
  SessionSchema,
  SessionUpdate,
  SessionValue,
} from "../schema/index.js";
import type { ServerProblem } from "./save/ServerProblem.js";
import type { SessionFieldEdits } from "./sessionEdits.js";

/** What `onSubmit` is given. Nothing edited: `changed`, `edits` and `changes` are empty. What is costly is made when it is first read. */
export interface SessionFormResult<S extends SessionSchema = SessionSchema> {
  /** The whole session, records as JSON.parse gives them, unknown keys included. */
  readonly session: SessionValue<S>;
  readonly changed: readonly SessionField[];
  /** New JSON texts of the changed fields; undefined takes a field away. */
  readonly edits: SessionFieldEdits;
  /** Operations (RFC 6902) that turn the session that was opened into `session`, under its SDK names. */
  readonly changes: readonly JsonPatchOperation[];
  /**
   * The JSON text to store, lossless: the text that was opened with the edits in it, every other byte as it was. Of a session
   * object: a text under wire names.
   */
  readonly text: string;
  /** The smallest changes from the opened text to `text`; undefined when a session object was opened. */
  readonly textChanges?: readonly TextChange[];
  /** For the HoneyHive SDK. */
  readonly batch: SessionPropertiesBatch;
  /** Aborted when the reader cancels the save. What became of it counts all the same, should it be told later. */
  readonly signal: AbortSignal;
  /** The body of `PUT /events` that stores the edits, and the changes it has no place for. */
  readonly update: SessionUpdate;
}

/** A save that failed. */
export interface SubmitFailure {
  readonly ok: false;
  /** In words for the reader. */
  readonly message: string;
  /** What was not accepted, and where: shown at the fields, where it stays until the value there is another one. */
  readonly problems?: readonly ServerProblem[];
  /** What is stored by now, when somebody else changed it: it is merged into what is edited, and the save can be tried again. */
  readonly theirs?: string | Session;
  /** The host shows why and the ways on; the form adds nothing. */
  readonly isShown?: boolean;
}

/** What became of a save. Nothing at all means that it worked; a rejected promise is a failure with its message. */
export type SubmitOutcome = { readonly ok: true } | SubmitFailure | undefined | void;

/** Saves what was edited. */
export type SubmitSession<S extends SessionSchema = SessionSchema> = (
  result: SessionFormResult<S>,
) => SubmitOutcome | Promise<SubmitOutcome>;
