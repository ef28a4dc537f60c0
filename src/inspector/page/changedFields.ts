import { readSessionText } from "../../schema/readSessionText.js";
import { sessionFields, type SessionField } from "../../schema/sessionFields.js";

/** Fields whose values differ between two texts of a session. A text that was only laid out anew changes none. */
export function changedFields(before: string, after: string): readonly SessionField[] {
  const old = readSessionText(before).fields;
  const now = readSessionText(after).fields;
  return sessionFields
    .map((field) => field.name)
    .filter((name) => compact(old[name]?.text) !== compact(now[name]?.text));
}

/** Takes the space outside strings away. */
function compact(json: string | undefined): string | undefined {
  return json?.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
}
