import { formatPath } from "../json/formatPath.js";
import type { JsonPath } from "../json/JsonPath.js";
import { jsonEquals } from "../json/jsonEquals.js";
import { removedKeys } from "./removedKeys.js";
import { sendableFields } from "./sendableFields.js";
import type { JsonRecord, Session } from "./Session.js";
import { sessionFields, type SessionField } from "./sessionFields.js";

/** A change that an update cannot make. */
export interface UncarriedChange {
  /** The session field, or the unknown key. */
  readonly field: SessionField | (string & {});
  /** The removed key inside the field. */
  readonly path?: JsonPath;
  readonly code:
    | "no-session-id"
    | "session-id-changed"
    | "not-updatable"
    | "field-removed"
    | "key-removed"
    | "nested-key-removed"
    | "unknown-field";
  readonly message: string;
}

/** Body of `PUT /events` under wire names. `event_id` is missing only when neither session has an id. */
export type UpdateEventBody = { event_id?: string } & {
  [K in "config" | "outputs" | "user_properties" | "metrics" | "feedback" | "metadata"]?: JsonRecord;
};

export interface SessionUpdate {
  readonly body: UpdateEventBody;
  /** The changed fields that are in the body; nothing to send when empty. */
  readonly carried: readonly SessionField[];
  readonly uncarried: readonly UncarriedChange[];
}

/**
 * What to send so that a stored session becomes `after`: its id and the changed fields an update may carry, each as a
 * whole. The server merges records and replaces `outputs`, so a removed key stays there: `uncarried` says so, as of
 * every change an update has no place for. Compares values (of integers beyond 2^53 the nearest number). Throws a
 * TypeError for values JSON cannot hold. Source: honeyhive@1.0.42 UpdateEventRequestBody.
 */
export function toUpdateEvent(before: Session, after: Session): SessionUpdate {
  const [old, wanted] = [sendableFields(before), sendableFields(after)];
  const body: UpdateEventBody = {};
  const carried: SessionField[] = [];
  const uncarried: UncarriedChange[] = [...idComplaints(before, after)];
  const id = before.sessionId ?? after.sessionId;
  if (id !== undefined) body.event_id = id;

  for (const { name, wire } of sessionFields) {
    if (name === "sessionId" || jsonEquals(old.get(name), wanted.get(name))) continue;
    const update = UPDATES[name];
    if (!update) uncarried.push({ field: name, code: "not-updatable", message: `an update cannot carry ${name}` });
    else if (!wanted.has(name))
      uncarried.push({ field: name, code: "field-removed", message: `an update cannot remove ${name}` });
    else {
      Object.assign(body, { [wire]: wanted.get(name) });
      carried.push(name);
      if (update === "merge") uncarried.push(...keyComplaints(name, removedKeys(old.get(name), wanted.get(name))));
    }
  }
  return { body, carried, uncarried: [...uncarried, ...unknownComplaints(before, after)] };
}

/** What the server does with a field it is sent; other fields it does not take. */
const UPDATES: Partial<Record<SessionField, "merge" | "replace">> = {
  config: "merge",
  outputs: "replace",
  userProperties: "merge",
  metrics: "merge",
  feedback: "merge",
  metadata: "merge",
};

function idComplaints(before: Session, after: Session): UncarriedChange[] {
  const field = "sessionId";
  if (before.sessionId === undefined && after.sessionId === undefined) {
    return [{ field, code: "no-session-id", message: "an update needs the session's id, and there is none" }];
  }
  if (before.sessionId === undefined || before.sessionId === after.sessionId) return [];
  return [
    { field, code: "session-id-changed", message: "an update cannot change sessionId: it says which session is meant" },
  ];
}

function keyComplaints(field: SessionField, paths: readonly JsonPath[]): UncarriedChange[] {
  return paths.map((path) => {
    const place = formatPath([field, ...path]);
    if (path.length > 1) {
      return {
        field,
        path,
        code: "nested-key-removed",
        message: `${place} is removed: the server merges, so it may stay there`,
      };
    }
    return { field, path, code: "key-removed", message: `${place} is removed: the server merges, so it stays there` };
  });
}

function unknownComplaints(before: Session, after: Session): UncarriedChange[] {
  const known = new Set<string>(sessionFields.map(({ name }) => name));
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !known.has(key)));
  const changed = [...keys].filter((key) => !jsonEquals(before[key], after[key]));
  return changed.map((field) => ({
    field,
    code: "unknown-field",
    message: `an update cannot carry ${formatPath([field])}`,
  }));
}
