import type { TextChange } from "./TextChange.js";

/**
 * Where an offset of the old text stands in the new one. At an insertion it stays before the inserted text; inside replaced
 * text it goes to the start of the replacement.
 */
export function mapOffset(offset: number, changes: readonly TextChange[]): number {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (offset <= from) break;
    if (offset < to) return from + shift;
    shift += insert.length - (to - from);
  }
  return offset + shift;
}
