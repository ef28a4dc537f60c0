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

/** What differs between two texts, line by line, limited to what fits into a panel. */
export function lineDiff(before: string, after: string): LineDiff {
  const old = splitLines(before);
  const next = splitLines(after);
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < next.length - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const middle = compare(old.slice(head, old.length - tail), next.slice(head, next.length - tail));
  const first = Math.max(0, head - CONTEXT);
  const last = Math.min(old.length, old.length - tail + CONTEXT);
  const near = [...old.slice(first, head).map(same), ...middle, ...old.slice(old.length - tail, last).map(same)];
  const rows = [...skipped(first), ...shorten(near), ...skipped(old.length - last)];
  const shown = rows.slice(0, SHOWN);
  return { rows: shown, more: rows.slice(SHOWN).filter(isDifferent).length };
}

/** Lines that are left out; a single row, or none. */
const skipped = (count: number): DiffRow[] => (count > 0 ? [{ kind: "skipped", count }] : []);

function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(/\r\n|\r|\n/);
}

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
