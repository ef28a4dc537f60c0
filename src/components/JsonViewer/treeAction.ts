import type { JsonRowIndex, JsonRowPlace } from "./rowIndex.js";

/** What a key does in the tree. */
export type TreeAction =
  | { readonly kind: "focus"; readonly row: number }
  | { readonly kind: "open"; readonly open: boolean }
  | { readonly kind: "open-siblings" }
  | { readonly kind: "read" };

interface TreeState {
  readonly index: JsonRowIndex;
  readonly row: number;
  readonly place: JsonRowPlace;
  /** Rows in the view. */
  readonly page: number;
}

/** The keys of the tree pattern of the ARIA Authoring Practices. JSON stays left to right, so ArrowRight always opens. */
const KEYS: Readonly<Record<string, (state: TreeState) => TreeAction | undefined>> = {
  ArrowDown: (state) => to(state, state.row + 1),
  ArrowUp: (state) => to(state, state.row - 1),
  PageDown: (state) => to(state, state.row + state.page),
  PageUp: (state) => to(state, state.row - state.page),
  Home: (state) => to(state, 0),
  End: (state) => to(state, state.index.count - 1),
  ArrowRight: (state) => {
    if (state.place.open === undefined) return undefined;
    return state.place.open ? to(state, state.row + 1) : { kind: "open", open: true };
  },
  ArrowLeft: (state) => {
    if (state.place.open) return { kind: "open", open: false };
    const above = state.place.places.slice(0, -1);
    return state.place.places.length > 0 ? to(state, state.index.rowOf(above), state.row) : undefined;
  },
  "*": () => ({ kind: "open-siblings" }),
  Enter: toggle,
  " ": toggle,
};

/** What a key does at a row; undefined: the key is not the tree's. */
export function treeAction(key: string, state: TreeState): TreeAction | undefined {
  return Object.hasOwn(KEYS, key) ? KEYS[key]?.(state) : undefined;
}

function toggle({ place }: TreeState): TreeAction {
  return place.open === undefined ? { kind: "read" } : { kind: "open", open: !place.open };
}

function to({ index }: TreeState, row: number, otherwise = 0): TreeAction {
  return { kind: "focus", row: row < 0 ? otherwise : Math.min(row, index.count - 1) };
}
