import { checkChanges } from "./checkChanges.js";
import type { TextChange } from "./TextChange.js";

/**
 * A text in pieces, after changes: a piece that no change touches stays the same string. Pieces hold 32k to 64k units (the
 * last one may be shorter), so a change copies no more than one. Throws a RangeError when the changes do not fit the text.
 */
export function changePieces(pieces: readonly string[], changes: readonly TextChange[]): string[] {
  const old = pieces.flatMap(cut);
  const length = old.reduce((sum, piece) => sum + piece.length, 0);
  checkChanges(changes, length);
  const changed: string[] = [];
  let loose = "";
  let index = 0;
  let start = 0;
  let at = 0;

  function goTo(offset: number, isKept: boolean): void {
    while (at < offset) {
      const piece = old[index] ?? "";
      const stop = Math.min(offset, start + piece.length);
      if (isKept) loose += piece.slice(at - start, stop - start);
      at = stop;
      if (at < start + piece.length) return;
      index++;
      start = at;
      if (loose.length >= PIECE / 2) settle();
    }
  }

  function settle(): void {
    changed.push(...cut(loose));
    loose = "";
  }

  for (const { from, to, insert } of changes) {
    goTo(from, true);
    loose += insert;
    goTo(to, false);
  }
  goTo(length, true);
  settle();
  return changed;
}

const PIECE = 65_536;

/** A text in equal parts, none larger than a piece. */
function cut(text: string): string[] {
  const count = Math.ceil(text.length / PIECE);
  const size = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size));
}
