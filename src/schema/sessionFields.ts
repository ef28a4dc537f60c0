/** The eleven fields of a session in the order of the wire, with their wire names and kinds. The one table that schema, reading, form and views derive from. */
export const sessionFields = [
  { name: "sessionName", wire: "session_name", kind: "string" },
  { name: "source", wire: "source", kind: "string" },
  { name: "sessionId", wire: "session_id", kind: "string" },
  { name: "config", wire: "config", kind: "record" },
  { name: "inputs", wire: "inputs", kind: "record" },
  { name: "outputs", wire: "outputs", kind: "record" },
  { name: "error", wire: "error", kind: "nullable-string" },
  { name: "userProperties", wire: "user_properties", kind: "record" },
  { name: "metrics", wire: "metrics", kind: "record" },
  { name: "feedback", wire: "feedback", kind: "record" },
  { name: "metadata", wire: "metadata", kind: "record" },
] as const;

export type SessionField = (typeof sessionFields)[number]["name"];
export type SessionRecordField = Extract<(typeof sessionFields)[number], { kind: "record" }>["name"];
export type SessionTextField = Exclude<SessionField, SessionRecordField>;
