import type { JsonRowData, JsonRows } from "./rows/JsonRows.js";

/** What a key does in the tree. */
export type TreeAction =
  | { readonly kind: "focus"; readonly row: number }
  | { readonly kind: "open"; readonly open: boolean }
  /** The node and everything in it. */
  | { readonly kind: "open-all"; readonly open: boolean }
  | { readonly kind: "open-siblings" }
  | { readonly kind: "read" };

interface TreeState {
  readonly rows: JsonRows;
  readonly row: number;
  readonly data: JsonRowData;
  /** Rows in the view. */
  readonly page: number;
  readonly shift: boolean;
}

/** The keys of the tree pattern of the ARIA Authoring Practices. JSON stays left to right, so ArrowRight always opens. */
const KEYS: Readonly<Record<string, (state: TreeState) => TreeAction | undefined>> = {
  ArrowDown: (state) => to(state, state.row + 1),
  ArrowUp: (state) => to(state, state.row - 1),
  PageDown: (state) => to(state, state.row + state.page),
  PageUp: (state) => to(state, state.row - state.page),
  Home: (state) => to(state, 0),
  End: (state) => to(state, state.rows.count - 1),
  ArrowRight: (state) => {
    if (state.data.open === undefined) return undefined;
    if (state.shift) return { kind: "open-all", open: true };
    return state.data.open ? to(state, state.row + 1) : { kind: "open", open: true };
  },
  ArrowLeft: (state) => {
    if (state.shift && state.data.open !== undefined) return { kind: "open-all", open: false };
    if (state.data.open) return { kind: "open", open: false };
    const above = state.rows.placesAt(state.row).slice(0, -1);
    return state.data.depth > 0 ? to(state, state.rows.rowOf(above).row) : undefined;
  },
  "*": () => ({ kind: "open-siblings" }),
  Enter: toggle,
  " ": toggle,
};

/** What a key does at a row; undefined: the key is not the tree's. */
export function treeAction(key: string, state: TreeState): TreeAction | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key]?.(state) : undefined;
}

function toggle({ data, shift }: TreeState): TreeAction {
  return data.open === undefined || shift ? { kind: "read" } : { kind: "open", open: !data.open };
}

function to({ rows }: TreeState, row: number): TreeAction {
  return { kind: "focus", row: Math.max(0, Math.min(row, rows.count - 1)) };
}
