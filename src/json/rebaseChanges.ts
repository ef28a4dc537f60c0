import type { TextChange } from "./TextChange.js";

/** Two changes of one text, each as it is to be made after the other. */
export interface RebasedChanges {
  /** `mine` on the text that `other` leaves. */
  readonly mine: TextChange[];
  /** `other` on the text that `mine` leaves. */
  readonly other: TextChange[];
}

/** Makes two changes of the same text independent of their order; undefined where they touch, so that neither can be told apart. */
export function rebaseChanges(mine: readonly TextChange[], other: readonly TextChange[]): RebasedChanges | undefined {
  const touches = mine.some(({ from, to }) => other.some((one) => from <= one.to && one.from <= to));
  return touches ? undefined : { mine: shifted(mine, other), other: shifted(other, mine) };
}

function shifted(changes: readonly TextChange[], over: readonly TextChange[]): TextChange[] {
  return changes.map(({ from, to, insert }) => {
    const shift = over.reduce((sum, one) => (one.to < from ? sum + one.insert.length - (one.to - one.from) : sum), 0);
    return { from: from + shift, to: to + shift, insert };
  });
}
