"use client";
import { useMemo, useState } from "react";
import { FIRST_EXPANSION, toggleRow, type DiffExpansion } from "./rows/DiffExpansion.js";
import type { DiffToggle } from "./rows/DiffRow.js";
import type { DiffLayout, DiffRows } from "./rows/DiffRows.js";
import type { DiffTree } from "./rows/DiffTree.js";
import { listDiffRows } from "./rows/listDiffRows.js";
import { openAround } from "./rows/openAround.js";

export interface DiffView {
  readonly rows: DiffRows;
  /** The row that Tab reaches. */
  readonly activeRow: number;
  /** The difference that is shown. */
  readonly current: number;
  activate(row: number): void;
  toggle(toggle: DiffToggle, row: number): void;
  /** Shows the next difference, or the one before, seen from the active row; from the last on it is the first. */
  step(by: 1 | -1): void;
}

interface Held {
  readonly tree: DiffTree;
  readonly layout: DiffLayout;
  readonly expansion: DiffExpansion;
  readonly current: number;
  /** Undefined: the row of the current difference. */
  readonly row: number | undefined;
}

/** Which rows are open and which one a reader is at. Of other texts everything is as at first, but the number of the current difference. */
export function useDiffView(tree: DiffTree, layout: DiffLayout): DiffView {
  const [held, setHeld] = useState<Held>({ tree, layout, expansion: FIRST_EXPANSION, current: 0, row: undefined });
  const last = tree.differences.length - 1;
  const isSame = held.tree === tree;
  const expansion = isSame ? held.expansion : FIRST_EXPANSION;
  const current = isSame ? held.current : Math.min(held.current, last);
  const rows = useMemo(() => listDiffRows(tree, { expansion, layout }), [tree, expansion, layout]);
  const row = isSame && held.layout === layout ? held.row : undefined;
  const activeRow = Math.min(row ?? rows.rowOf(current), rows.count - 1);
  const change = (part: Partial<Held>) => setHeld({ tree, layout, expansion, current, row: activeRow, ...part });
  const differenceAt = (at: number) => rows.slice(at, at + 1)[0]?.difference ?? -1;

  return {
    rows,
    activeRow,
    current,
    activate(at) {
      const difference = differenceAt(at);
      change({ row: at, current: difference < 0 ? current : difference });
    },
    toggle: (toggle, at) => change({ row: at, expansion: toggleRow(expansion, toggle) }),
    step(by) {
      const own = differenceAt(activeRow);
      const next = own >= 0 ? own + by : nearest(rows, { row: activeRow, by, count: last + 1 });
      const shown = next > last ? 0 : next < 0 ? last : next;
      change({ current: shown, row: undefined, expansion: openAround(tree, expansion, shown) });
    },
  };
}

/** The first difference behind a row, or the last one before it; out of range for none. */
function nearest(rows: DiffRows, { row, by, count }: { row: number; by: 1 | -1; count: number }): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows.rowOf(middle) < row || (by < 0 && rows.rowOf(middle) === row)) low = middle + 1;
    else high = middle;
  }
  return by > 0 ? low : low - 1;
}
