import { eventType } from "./eventType.js";
import type { JsonRecord } from "./Session.js";
import { sessionFields, type SessionField } from "./sessionFields.js";

/** How one record spells its fields: for each field the keys it may stand under, the preferred first. */
export interface SessionKeys {
  readonly style: "sdk" | "wire" | "event" | "model-event";
  readonly candidates: Readonly<Record<SessionField, readonly string[]>>;
}

/** Reads from a record's own keys which names it uses. `fallback` decides when none of them tells. */
export function sessionKeys(record: JsonRecord, fallback: "sdk" | "wire"): SessionKeys {
  const isCamel = spelling(record, fallback) === "sdk";
  const style = eventStyle(record) ?? (isCamel ? "sdk" : "wire");
  const ordered = (keys: readonly string[]) => keys.flatMap((key) => (isCamel ? [camel(key), key] : [key, camel(key)]));
  const candidates = sessionFields.map(({ name, wire }) => [
    name,
    [...new Set(ordered(EVENT_KEYS[style]?.[name] ?? [wire]))],
  ]);
  return { style, candidates: Object.fromEntries(candidates) as SessionKeys["candidates"] };
}

/** An exported session has its name and id as those of the event. A model's event has its session's id beside its own. */
const EVENT_KEYS: Readonly<Record<SessionKeys["style"], Partial<Record<SessionField, readonly string[]>> | undefined>> =
  {
    sdk: undefined,
    wire: undefined,
    event: { sessionName: ["event_name", "session_name"], sessionId: ["event_id", "session_id"] },
    "model-event": { sessionName: ["event_name", "session_name"] },
  };

const SPELLED = ["session_name", "session_id", "user_properties", "event_name", "event_id", "event_type"];

function spelling(record: JsonRecord, fallback: "sdk" | "wire"): "sdk" | "wire" {
  const count = (keys: readonly string[]) => keys.filter((key) => Object.hasOwn(record, key)).length;
  const lead = count(SPELLED.map(camel)) - count(SPELLED);
  if (lead === 0) return fallback;
  return lead > 0 ? "sdk" : "wire";
}

function eventStyle(record: JsonRecord): "event" | "model-event" | undefined {
  const type = eventType(record);
  const has = (key: string) => Object.hasOwn(record, key) || Object.hasOwn(record, camel(key));
  if (has("session_name") && !has("event_name") && (type === undefined || type === "session")) return undefined;
  if (type !== undefined) return type === "session" ? "event" : "model-event";
  if (!has("event_name") && !has("event_id")) return undefined;
  return idsDiffer(record) ? "model-event" : "event";
}

function idsDiffer(record: JsonRecord): boolean {
  const eventId = record["event_id"] ?? record["eventId"];
  const sessionId = record["session_id"] ?? record["sessionId"];
  return eventId !== undefined && sessionId !== undefined && eventId !== sessionId;
}

function camel(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
