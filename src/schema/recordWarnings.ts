import { eventType } from "./eventType.js";
import type { FoundRecord } from "./findSession.js";
import type { SessionWarning } from "./SessionNote.js";

/** What may surprise about a record as a whole: that it is no session at all, or an event of another type. */
export function recordWarnings({ format, root, record, keys }: FoundRecord): SessionWarning[] {
  const warning = { level: "warning", at: root, expected: "a session" } as const;
  if (format === "unknown") {
    const found = "an object with none of its fields";
    return [{ ...warning, code: "not-a-session", found, message: `expected a session, found ${found}` }];
  }
  if (keys.style !== "model-event") return [];
  const type = eventType(record) ?? "other";
  const message = `expected a session, found an event of type "${type}": it is read as if it were one`;
  return [{ ...warning, code: "not-a-session-event", found: `a ${type} event`, message }];
}
