/** Two rows of items, by index. */
export interface ItemRows {
  readonly oldLength: number;
  readonly newLength: number;
  /** 0 for equal items, else a number whose sign turns when old and new are exchanged. */
  readonly compare: (old: number, now: number) => number;
  /** Takes two items that belong together. */
  readonly pair: (old: number, now: number) => void;
}

/**
 * Pairs the items of a longest row that two rows have in common (E. Myers, "An O(ND) difference algorithm and its variations",
 * 1986). Gives up when more than MAX_EDITS came and went: time and memory grow with their square.
 */
export function commonItems({ oldLength, newLength, compare, pair }: ItemRows): void {
  // How far in the old row that many edits lead, by the number of removals among them.
  const reached: number[][] = [];
  for (let edits = 0; edits <= MAX_EDITS; edits++) {
    const row: number[] = [];
    reached.push(row);
    for (let removals = 0; removals <= edits; removals++) {
      const lead = 2 * removals - edits;
      let at = entrance(reached[edits - 1], removals);
      while (at < oldLength && at - lead < newLength && compare(at, at - lead) === 0) at++;
      row.push(at);
      if (at >= oldLength && at - lead >= newLength) return pairBackwards(reached, { removals, pair });
    }
  }
}

const MAX_EDITS = 1000;

/** Where one more edit leads: a removal, or an addition. */
function entrance(before: readonly number[] | undefined, removals: number): number {
  return Math.max((before?.[removals - 1] ?? -1) + 1, before?.[removals] ?? 0);
}

/** Goes back the way of the fewest edits. */
function pairBackwards(
  reached: readonly number[][],
  { removals, pair }: { removals: number; pair: ItemRows["pair"] },
): void {
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const before = reached[edits - 1];
    const from = entrance(before, removals);
    const lead = 2 * removals - edits;
    for (let at = reached[edits]?.[removals] ?? 0; at-- > from;) pair(at, at - lead);
    if (before?.[removals] !== from) removals--;
  }
}
