import { changedText } from "./changedText.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { TextChange } from "./TextChange.js";

/** One change that does what `first` and then `second` do; `middle` is the text between the two. Neither may be empty. */
export function mergeChanges(
  first: readonly TextChange[],
  middle: Pick<JsonDocument, "slice">,
  second: readonly TextChange[],
): TextChange[] {
  const growth = first.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  const from = Math.min(first[0]?.from ?? 0, second[0]?.from ?? 0);
  const to = Math.max((first.at(-1)?.to ?? 0) + growth, second.at(-1)?.to ?? 0);
  return [{ from, to: to - growth, insert: changedText(middle, { from, to, changes: second }) }];
}
