import type { JsonDocument } from "../../json/JsonDocument.js";
import type { TextChange } from "../../json/TextChange.js";

/** More changes than these go to CodeMirror as one: it copies the line for each, which a long line makes a matter of minutes. */
const MOST = 500;

/** The changes, or one that does what all of them do; `after` is the document they led to. */
export function fewChanges(changes: readonly TextChange[], after: JsonDocument): readonly TextChange[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || changes.length <= MOST) return changes;
  const growth = changes.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return [{ from: first.from, to: last.to, insert: after.slice(first.from, last.to + growth) }];
}
