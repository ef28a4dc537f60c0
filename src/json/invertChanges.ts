import type { JsonDocument } from "./JsonDocument.js";
import type { TextChange } from "./TextChange.js";

/** The changes that turn the changed text back into `text`. */
export function invertChanges(text: Pick<JsonDocument, "slice">, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}
