import type { JsonRecord } from "./Session.js";

/** The lower-case type of an exported event; Python exports write `EventType.session` for `session`. Undefined for other objects. */
export function eventType(record: JsonRecord): string | undefined {
  const type = record["event_type"] ?? record["eventType"];
  return typeof type === "string" ? type.replace(/^EventType\./i, "").toLowerCase() : undefined;
}
