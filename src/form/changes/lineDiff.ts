import { minimalChange } from "../../json/minimalChange.js";

/** One row of a unified view of two texts. `skipped`: lines that are the same and not shown. */
export type DiffRow =
  | { readonly kind: "removed" | "added" | "same"; readonly text: string }
  | { readonly kind: "skipped"; readonly count: number };

/** The rows to show, and how many more lines differ. */
export interface LineDiff {
  readonly rows: readonly DiffRow[];
  readonly more: number;
}

/** Lines compared with each other at most: beyond, the whole middle counts as replaced. */
const COMPARED = 300;
const SHOWN = 24;
const CONTEXT = 1;

/** What differs between two texts, line by line, limited to what fits into a panel. `starts`: those of `before`, when they are known. */
export function lineDiff(before: string, after: string, starts: readonly number[] = lineStarts(before)): LineDiff {
  const change = minimalChange(before, after);
  if (!change) return { rows: skipped(starts.length), more: 0 };
  // \r may end a line in one text and half a line end in the other
  const alike = before[change.from - 1] === "\r" ? change.from - 1 : change.from;
  const head = Math.max(0, countUpTo(starts, alike) - 1);
  // a line that is the same begins behind a line end that is the same
  const rest = countUpTo(starts, change.to);
  const [from, to] = [starts[head] ?? 0, starts[rest]];
  const shift = after.length - before.length;
  const middle = compare(
    linesBetween(before, from, to),
    linesBetween(after, from, to === undefined ? undefined : to + shift),
  );
  const first = Math.max(0, head - CONTEXT);
  const last = Math.min(starts.length, rest + CONTEXT);
  const lineOf = (line: number) => linesBetween(before, starts[line] ?? 0, starts[line + 1])[0] ?? "";
  const context = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, index) => same(lineOf(start + index)));
  const near = [...context(first, head), ...middle, ...context(rest, last)];
  const rows = [...skipped(first), ...shorten(near), ...skipped(starts.length - last)];
  const shown = rows.slice(0, SHOWN);
  return { rows: shown, more: rows.slice(SHOWN).filter(isDifferent).length };
}

/** Where each line of a text begins; the empty text has none. */
export function lineStarts(text: string): number[] {
  if (text === "") return [];
  const starts = [0];
  if (text.includes("\r")) for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(index + end.length);
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const LINE_END = /\r\n|\r|\n/g;

/** How many of the sorted numbers are not greater than the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines from the start of one to the start of another, or to the end of the text. */
function linesBetween(text: string, from: number, to: number | undefined): string[] {
  if (to === undefined) return text === "" ? [] : text.slice(from).split(LINE_END);
  return from === to ? [] : text.slice(from, to).split(LINE_END).slice(0, -1);
}

/** Lines that are left out; a single row, or none. */
const skipped = (count: number): DiffRow[] => (count > 0 ? [{ kind: "skipped", count }] : []);

const isDifferent = ({ kind }: DiffRow) => kind === "added" || kind === "removed";
const same = (text: string): DiffRow => ({ kind: "same", text });
const removed = (text: string): DiffRow => ({ kind: "removed", text });
const added = (text: string): DiffRow => ({ kind: "added", text });

/** The longest common subsequence, by its table: `lengths[i][j]` is that of the rests from i and j. */
function compare(old: readonly string[], next: readonly string[]): DiffRow[] {
  if (old.length > COMPARED || next.length > COMPARED) return [...old.map(removed), ...next.map(added)];
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      lengths[i * width + j] = old[i] === next[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const rows: DiffRow[] = [];
  let j = 0;
  for (const [i, line] of old.entries()) {
    while (j < next.length && next[j] !== line && at(i, j + 1) > at(i + 1, j)) rows.push(added(next[j++] ?? ""));
    if (next[j] === line) {
      rows.push(same(line));
      j++;
    } else rows.push(removed(line));
  }
  return [...rows, ...next.slice(j).map(added)];
}

/** Leaves out what is the same, but for a line of context. */
function shorten(rows: readonly DiffRow[]): DiffRow[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== "same"),
  );
  const shown: DiffRow[] = [];
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (!near[index]) count++;
    if (near[index] || index === rows.length - 1) {
      shown.push(...skipped(count));
      count = 0;
      if (near[index]) shown.push(row);
    }
  }
  return shown;
}
