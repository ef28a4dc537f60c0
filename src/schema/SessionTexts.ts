import type { SessionRecordField } from "./sessionFields.js";

/** A session as a form holds it: plain text fields as they are, each record as its JSON *text*. */
export type SessionTexts = {
  sessionName?: string;
  source?: string;
  sessionId?: string;
  error?: string | null;
} & { [K in SessionRecordField]?: string };
