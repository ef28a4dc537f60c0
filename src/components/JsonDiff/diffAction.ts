import type { DiffRow, DiffToggle } from "./rows/DiffRow.js";
import type { DiffRows } from "./rows/DiffRows.js";

/** What a key does in the rows. */
export type DiffAction =
  | { readonly kind: "focus"; readonly row: number }
  | { readonly kind: "toggle"; readonly toggle: DiffToggle }
  | { readonly kind: "step"; readonly by: 1 | -1 }
  | { readonly kind: "revert" }
  | { readonly kind: "read" };

interface DiffState {
  readonly rows: DiffRows;
  readonly index: number;
  readonly row: DiffRow;
  /** Rows in the view. */
  readonly page: number;
}

/** The keys of a tree grid, and those usual from difference to difference. JSON stays left to right, so ArrowRight always opens. */
const KEYS: Readonly<Record<string, (state: DiffState) => DiffAction | undefined>> = {
  ArrowDown: (state) => to(state, state.index + 1),
  ArrowUp: (state) => to(state, state.index - 1),
  PageDown: (state) => to(state, state.index + state.page),
  PageUp: (state) => to(state, state.index - state.page),
  Home: (state) => to(state, 0),
  End: (state) => to(state, state.rows.count - 1),
  ArrowRight: (state) => (state.row.open ? to(state, state.index + 1) : toggled(state.row)),
  ArrowLeft: (state) => {
    if (state.row.open) return toggled(state.row);
    return state.row.depth > 0 ? to(state, state.rows.above(state.index)) : undefined;
  },
  Enter: ({ row }) => toggled(row) ?? { kind: "read" },
  " ": ({ row }) => toggled(row) ?? { kind: "read" },
  n: () => ({ kind: "step", by: 1 }),
  p: () => ({ kind: "step", by: -1 }),
  r: () => ({ kind: "revert" }),
};

/** What a key does at a row; undefined: the key is not one of the rows. */
export function diffAction(key: string, state: DiffState): DiffAction | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key]?.(state) : undefined;
}

function toggled({ toggle }: DiffRow): DiffAction | undefined {
  return toggle && { kind: "toggle", toggle };
}

function to({ rows }: DiffState, row: number): DiffAction {
  return { kind: "focus", row: Math.max(0, Math.min(row, rows.count - 1)) };
}
