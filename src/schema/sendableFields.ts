import { formatPath } from "../json/formatPath.js";
import type { JsonPath } from "../json/JsonPath.js";
import { describeValue } from "./describeValue.js";
import { fieldKinds } from "./fieldKinds.js";
import { jsonIssues } from "./jsonIssues.js";
import type { Session } from "./Session.js";
import { sessionFields, type SessionField } from "./sessionFields.js";

/**
 * The known fields of a session that can be sent: nulls and undefined left out, since the SDK refuses null. Throws a
 * TypeError that names every place with a field of the wrong kind or a value JSON cannot hold: the SDK changes NaN and
 * Dates silently, and a BigInt in its hands ends a Node process.
 */
export function sendableFields(session: Session): ReadonlyMap<SessionField, unknown> {
  const fields = new Map<SessionField, unknown>();
  const complaints: string[] = [];
  for (const { name, kind } of sessionFields) {
    const value = session[name];
    if (value === undefined || value === null) continue;
    const { fits, expected } = fieldKinds[kind];
    const complain = (path: JsonPath, message: string) => complaints.push(`${formatPath([name, ...path])}: ${message}`);
    if (!fits(value)) complain([], `expected ${expected}, found ${describeValue(value)}`);
    for (const { path, message } of jsonIssues(value)) complain(path, message);
    fields.set(name, value);
  }
  if (complaints.length > 0) throw new TypeError(`This session cannot be sent. ${complaints.join("; ")}.`);
  return fields;
}
