import type { TextChange } from "./TextChange.js";

/** In the order of the text, touching changes made one. At the same offset an insertion goes before a replacement. */
export function joinTouching(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last?.to !== change.from) joined.push(change);
    else joined[joined.length - 1] = { from: last.from, to: change.to, insert: last.insert + change.insert };
  }
  return joined;
}
