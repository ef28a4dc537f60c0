import { commonItems, type ItemRows } from "./commonItems.js";

/**
 * For each new item the index of an old one that is equal, -1 for none, ascending. Old and new exchanged, the same belong
 * together.
 */
export function pairItems({ oldLength, newLength, compare }: Omit<ItemRows, "pair">): Int32Array {
  const partners = new Int32Array(newLength).fill(-1);
  const pair = (old: number, now: number) => (partners[now] = old);
  let [oldEnd, newEnd] = [oldLength, newLength];
  while (oldEnd > 0 && newEnd > 0 && compare(oldEnd - 1, newEnd - 1) === 0) pair(--oldEnd, --newEnd);
  if (oldEnd === 0 || newEnd === 0) return partners;
  // Of several longest rows in common, one is taken for both directions.
  if (compare(oldEnd - 1, newEnd - 1) < 0) commonItems({ oldLength: oldEnd, newLength: newEnd, compare, pair });
  else {
    commonItems({
      oldLength: newEnd,
      newLength: oldEnd,
      compare: (now, old) => compare(old, now),
      pair: (now, old) => pair(old, now),
    });
  }
  return partners;
}
