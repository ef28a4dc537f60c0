/** A plain JSON object whose content is the application's own. */
export type JsonRecord = { [key: string]: unknown };

/**
 * The record of one run of an LLM application: HoneyHive's `SessionPropertiesBatch` under its SDK names. Every field
 * may be absent; unknown keys are kept beside the known ones. `error: null` is read (stored sessions carry it) and left
 * out of what the SDK is given. Source: honeyhive@1.0.42 models/components/sessionpropertiesbatch.
 */
export interface Session {
  sessionName?: string;
  source?: string;
  sessionId?: string;
  config?: JsonRecord;
  inputs?: JsonRecord;
  outputs?: JsonRecord;
  error?: string | null;
  userProperties?: JsonRecord;
  metrics?: JsonRecord;
  feedback?: JsonRecord;
  metadata?: JsonRecord;
  [unknown: string]: unknown;
}
