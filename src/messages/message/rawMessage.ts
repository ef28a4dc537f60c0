import { isRecord } from "../isRecord.js";
import type { MessageDraft } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { readRole } from "../readRole.js";
import { within } from "../within.js";

/** A message no format understood: one raw part with all of it, under its `role` if it has one, else `unknown`. */
export function rawMessage({ value, at, choice, meta }: Place): MessageDraft {
  const role = isRecord(value) ? own(value, "role") : undefined;
  return {
    at,
    format: "raw",
    ...(typeof role === "string" ? { ...readRole(role), fields: { role: [within(at, "role")] } } : { role: "unknown" }),
    ...(choice !== undefined && { choice }),
    ...(meta && { meta }),
    parts: [{ kind: "raw", at, value }],
  };
}
