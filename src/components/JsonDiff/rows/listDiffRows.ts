import { lastUpTo } from "../../JsonViewer/rows/lastUpTo.js";
import type { DiffExpansion } from "./DiffExpansion.js";
import type { DiffRow } from "./DiffRow.js";
import type { DiffLayout, DiffRows } from "./DiffRows.js";
import type { DiffSpan } from "./DiffSpan.js";
import type { DiffTree } from "./DiffTree.js";
import { layOutDiff, type DiffSpans } from "./layOutDiff.js";
import { nodesAround } from "./nodesAround.js";
import { spanRows } from "./spanRows.js";

/** The rows of a tree in a layout. */
export function listDiffRows(
  tree: DiffTree,
  { expansion, layout }: { readonly expansion: DiffExpansion; readonly layout: DiffLayout },
): DiffRows {
  const laidOut = layOutDiff(tree, expansion, layout);
  const { count, rowOf } = laidOut;
  /** Those in view; a single row is asked for beside them. */
  let latest: { from: number; rows: readonly DiffRow[] } = { from: 0, rows: [] };
  return {
    count,
    rowOf: (difference) => rowOf[difference] ?? 0,
    above: (row) => rowAbove(tree, laidOut, row),
    slice(from, to) {
      const first = Math.max(0, from);
      const end = Math.min(count, to);
      if (end <= first) return [];
      const rows = rowsOf(tree, laidOut, first, end);
      // A row that was drawn before is the same object, and need not be drawn again.
      const kept = rows.map((row, step) => latest.rows[first + step - latest.from] ?? row);
      if (kept.length > 1) latest = { from: first, rows: kept };
      return kept;
    },
  };
}

/** The rows `from` up to, not including, `end`. */
function rowsOf(tree: DiffTree, { spans, starts }: DiffSpans, from: number, end: number): DiffRow[] {
  const rows: DiffRow[] = [];
  for (let at = lastUpTo(starts, from); ; at++) {
    const start = starts[at] ?? end;
    const span = spans[at];
    if (!span || start >= end) return rows;
    // A span has no more rows than up to the next one.
    const next = Math.min(end, starts[at + 1] ?? end);
    for (const row of spanRows(tree, span, Math.max(from, start) - start, next - start)) rows.push(row);
  }
}

function rowAbove(tree: DiffTree, { spans, starts }: DiffSpans, row: number): number {
  let at = lastUpTo(starts, row);
  const span = spans[at];
  if (!span) return row;
  if (span.kind === "subtree") {
    const { side, from, entry } = span;
    const parent = nodesAround(tree, { side, root: entry[side], node: from + row - (starts[at] ?? 0) }).at(-1);
    if (parent !== undefined) {
      for (let own = spans[at]; own?.kind === "subtree"; own = spans[--at]) {
        if (own.from <= parent) return (starts[at] ?? 0) + parent - own.from;
      }
    }
  }
  const depth = depthOf(span);
  // What is between a row and the one above it is as deep or deeper.
  while (at >= 0 && depthOf(spans[at] ?? span) >= depth) at--;
  return at < 0 ? row : (starts[at + 1] ?? row + 1) - 1;
}

/** The depth of its first row, for a subtree that of its root. */
function depthOf(span: DiffSpan): number {
  if (span.kind === "container") return span.container.depth - 1;
  return "holder" in span ? span.holder.depth : span.depth;
}
