import type { TextChange } from "../json/index.js";
import type { SessionField, SessionSchema, SessionValue } from "../schema/index.js";
import type { SessionFieldEdits } from "./sessionEdits.js";

/** What `onSubmit` is given. Nothing edited: `changed`, `edits` and `changes` are empty. */
export interface SessionFormResult<S extends SessionSchema = SessionSchema> {
  /** The whole session, records as JSON.parse gives them, unknown keys included. */
  readonly session: SessionValue<S>;
  readonly changed: readonly SessionField[];
  /** New JSON texts of the changed fields; undefined takes a field away. */
  readonly edits: SessionFieldEdits;
  /** The smallest changes of the text the form was opened with; undefined when it was opened with a session object. */
  readonly changes?: readonly TextChange[];
}

/** A save that failed. `isShown`: the host shows why and the ways on; the form adds nothing. */
export interface SubmitFailure {
  readonly ok: false;
  readonly message: string;
  readonly isShown?: boolean;
}

/** What became of a save. Nothing at all means that it worked; a rejected promise is a failure with its message. */
export type SubmitOutcome = { readonly ok: true } | SubmitFailure | undefined | void;

/** Saves what was edited. */
export type SubmitSession<S extends SessionSchema = SessionSchema> = (
  result: SessionFormResult<S>,
) => SubmitOutcome | Promise<SubmitOutcome>;
