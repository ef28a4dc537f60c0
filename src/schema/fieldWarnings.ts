import type { JsonPath } from "../json/JsonPath.js";
import type { FieldPlace } from "./fieldPlaces.js";
import { isPlainObject } from "./isPlainObject.js";
import { isUuid } from "./isUuid.js";
import type { SessionField } from "./sessionFields.js";
import { sessionIdWarning } from "./sessionIdWarning.js";
import type { SessionKeys } from "./sessionKeys.js";
import type { SessionWarning } from "./SessionNote.js";

/** A warning about a field, and the path below the record where it stands. */
export interface FieldWarning {
  readonly path: JsonPath;
  readonly warning: Omit<SessionWarning, "at">;
}

/** What may surprise about the value of a field of the right kind. The server owns metadata of sessions alone. */
export function fieldWarnings(
  field: SessionField,
  { place, style }: { readonly place: FieldPlace; readonly style: SessionKeys["style"] },
): FieldWarning[] {
  const ofValue = style === "model-event" && field === "metadata" ? [] : (OF_VALUE[field]?.(place) ?? []);
  return [...ofValue, ...place.rivals.map((rival) => rivalWarning({ field, place, rival }))];
}

const OF_VALUE: Partial<Record<SessionField, (place: FieldPlace) => FieldWarning[]>> = {
  sessionId: ({ key, value }) => {
    if (typeof value !== "string" || isUuid(value)) return [];
    return [{ path: [key], warning: { level: "warning", field: "sessionId", ...sessionIdWarning(value) } }];
  },
  error: ({ key, value }) => {
    if (value !== null) return [];
    const message = "error: null means that nothing failed; it is left out when the session is sent";
    return [{ path: [key], warning: { level: "info", field: "error", code: "error-null", message } }];
  },
  metadata: ({ key, value }) => {
    if (!isPlainObject(value)) return [];
    const owned = SERVER_OWNED.filter((name) => Object.hasOwn(value, name));
    return owned.map((name) => {
      const message = `metadata.${name} is written by the server: a value sent is overwritten`;
      return { path: [key, name], warning: { level: "info", field: "metadata", code: "server-owned", message } };
    });
  },
};

/** Source: docs.honeyhive.ai, aggregation logic. */
const SERVER_OWNED = [
  "num_events",
  "num_model_events",
  "has_feedback",
  "cost",
  "total_tokens",
  "prompt_tokens",
  "completion_tokens",
];

function rivalWarning({
  field,
  place,
  rival,
}: {
  field: SessionField;
  place: FieldPlace;
  rival: string;
}): FieldWarning {
  const isEventId = rival === "session_id" || rival === "sessionId" ? place.key.startsWith("event") : false;
  const message = `${field} stands under ${place.key} and, with another value, under ${rival}: ${place.key} counts`;
  const code = isEventId ? "event-id-differs" : "spelled-twice";
  return { path: [rival], warning: { level: "warning", field, code, message } };
}
