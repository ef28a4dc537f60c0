import {
  diffJson,
  nodeText,
  parseJson,
  type JsonDifference,
  type JsonDocument,
  type JsonPath,
} from "../../json/index.js";
import type { SessionField } from "../../schema/index.js";
import { isRecordName, type Held } from "../history/heldNames.js";

/** A change of a record that stands at one path. */
export interface PathChange {
  readonly path: JsonPath;
  /** JSON texts; undefined: absent. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly difference: JsonDifference;
}

/** What differs in a record, path by path. */
export interface RecordChanges {
  readonly before: JsonDocument;
  readonly after: JsonDocument;
  readonly changes: readonly PathChange[];
}

/** What differs in a record, path by path; undefined where it is one change: of a text field, of what is absent or no JSON, or of the layout alone. */
export function fieldChanges(field: SessionField, before: Held, after: Held): RecordChanges | undefined {
  if (!isRecordName(field) || typeof before !== "string" || typeof after !== "string") return undefined;
  const [old, now] = [parseJson(before), parseJson(after)];
  if (old.problems.length > 0 || now.problems.length > 0) return undefined;
  const changes = diffJson(old, now).map((difference) => ({
    path: difference.path,
    before: textAt(old, difference.before),
    after: textAt(now, difference.after),
    difference,
  }));
  return changes.length === 0 ? undefined : { before: old, after: now, changes };
}

function textAt(doc: JsonDocument, node: number): string | undefined {
  return node < 0 ? undefined : nodeText(doc, node);
}
