import type { SessionField, SessionRecordField } from "../schema/index.js";

/** The records below the conversation, in the order they are shown. */
export const recordOrder: readonly SessionRecordField[] = [
  "config",
  "outputs",
  "userProperties",
  "metrics",
  "feedback",
  "metadata",
];

/** All fields in the order a SessionForm shows them. */
export const layoutOrder: readonly SessionField[] = [
  "sessionName",
  "source",
  "sessionId",
  "error",
  "inputs",
  ...recordOrder,
];
