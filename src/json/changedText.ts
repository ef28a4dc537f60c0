import type { JsonDocument } from "./JsonDocument.js";
import type { TextChange } from "./TextChange.js";

/** What stands between two offsets of a text once the changes between them are made. */
export function changedText(
  text: Pick<JsonDocument, "slice">,
  { from, to, changes }: { from: number; to: number; changes: readonly TextChange[] },
): string {
  let changed = "";
  let at = from;
  for (const change of changes) {
    changed += text.slice(at, change.from) + change.insert;
    at = change.to;
  }
  return changed + text.slice(at, to);
}
