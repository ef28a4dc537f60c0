import { sendableFields } from "./sendableFields.js";
import type { JsonRecord, Session } from "./Session.js";

/** What the HoneyHive SDK accepts as `sessionProperties`: its own names (it writes the wire names itself), no nulls. */
export interface SessionPropertiesBatch {
  sessionName?: string;
  source?: string;
  sessionId?: string;
  config?: JsonRecord;
  inputs?: JsonRecord;
  outputs?: JsonRecord;
  error?: string;
  userProperties?: JsonRecord;
  metrics?: JsonRecord;
  feedback?: JsonRecord;
  metadata?: JsonRecord;
}

/**
 * The session as the HoneyHive SDK takes it (`createEventBatch({ events, sessionProperties })`, and with a project
 * `startSession({ session })`). Fields come in the order of the wire; `error: null` and unknown keys, which the SDK
 * refuses or drops, are left out. Throws a TypeError for values JSON cannot hold. Source: honeyhive@1.0.42.
 */
export function toSessionPropertiesBatch(session: Session): SessionPropertiesBatch {
  return Object.fromEntries(sendableFields(session));
}
