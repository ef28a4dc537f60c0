import type { JsonRecord } from "./Session.js";
import { sessionFields, type SessionField } from "./sessionFields.js";
import type { SessionKeys } from "./sessionKeys.js";

/** Under which of its keys a field stands in one record. */
export interface FieldPlace {
  readonly key: string;
  readonly value: unknown;
  /** Other keys of the same field that hold the same text: an event's `event_id` and `session_id`. */
  readonly twins: readonly string[];
  /** Other keys of the same field that hold something else. */
  readonly rivals: readonly string[];
}

/** Where each field stands. In a broken text a key may be there with the value undefined. */
export function fieldPlaces(record: JsonRecord, keys: SessionKeys): ReadonlyMap<SessionField, FieldPlace> {
  const places = new Map<SessionField, FieldPlace>();
  for (const { name } of sessionFields) {
    const present = keys.candidates[name].filter((key) => Object.hasOwn(record, key));
    const [key, ...others] = present;
    if (key === undefined) continue;
    const value = record[key];
    const isTwin = (other: string) => typeof value === "string" && record[other] === value;
    places.set(name, { key, value, twins: others.filter(isTwin), rivals: others.filter((other) => !isTwin(other)) });
  }
  return places;
}
