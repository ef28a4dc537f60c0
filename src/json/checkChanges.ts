import type { TextChange } from "./TextChange.js";

/** Throws a RangeError when the changes overlap, go backwards or leave a text of that length. */
export function checkChanges(changes: readonly TextChange[], length: number): void {
  let at = 0;
  for (const { from, to } of changes) {
    if (!(at <= from && from <= to && to <= length)) {
      throw new RangeError(
        `Text change ${from}–${to} does not fit: changes must ascend from ${at} and end by ${length}`,
      );
    }
    at = to;
  }
}
