import type { JsonPath } from "../../json/JsonPath.js";
import type { Expansion } from "./expansion.js";
import type { JsonNode } from "./JsonRowSource.js";

/** Places among siblings from the root down to a node: unlike a path it tells equal keys apart. */
export type JsonPlaces = readonly number[];

/** One visible row. */
export interface JsonRowPlace {
  readonly node: JsonNode;
  readonly places: JsonPlaces;
  readonly path: JsonPath;
  /** Undefined for the row of the root. */
  readonly key: string | number | undefined;
  readonly duplicate: boolean;
  /** Undefined for what cannot be opened. */
  readonly open: boolean | undefined;
  /** Number of siblings, itself included. */
  readonly siblings: number;
}

/**
 * The visible rows, without a list of them: each open node knows how many rows its open children add, so that a row is
 * found in the logarithm of their number. A million closed items cost nothing.
 */
export interface JsonRowIndex {
  readonly count: number;
  rowAt(row: number): JsonRowPlace | undefined;
  /** The row of a node; of the nearest node above it that has one when it is hidden. */
  rowOf(places: JsonPlaces): number;
}

interface OpenNode {
  readonly node: JsonNode;
  /** Rows below its own. */
  rows: number;
  /** Its open children in order: `places[i]` is the place of `children[i]`, and `before[i]` the rows that open children before it add. */
  readonly places: number[];
  readonly children: OpenNode[];
  readonly before: number[];
}

/** `showRoot`: the root has a row of its own; otherwise its children are the first level, and it is always open. */
export function createRowIndex(root: JsonNode, expansion: Expansion, showRoot: boolean): JsonRowIndex {
  const rootRow = showRoot || root.size === 0;
  const top = !rootRow || expansion.open ? openNodes(root, expansion) : undefined;
  return {
    count: (rootRow ? 1 : 0) + (top?.rows ?? 0),
    rowAt(row) {
      if (rootRow && row === 0) return rootPlace(root, expansion.open);
      return top && row >= 0 ? find(top, rootRow ? row - 1 : row) : undefined;
    },
    rowOf: (places) => count(top, places) + (rootRow ? 1 : 0),
  };
}

function rootPlace(node: JsonNode, open: boolean): JsonRowPlace {
  return {
    node,
    places: [],
    path: [],
    key: undefined,
    duplicate: false,
    open: node.size > 0 ? open : undefined,
    siblings: 1,
  };
}

function find(top: OpenNode, row: number): JsonRowPlace | undefined {
  if (row >= top.rows) return undefined;
  const places: number[] = [];
  const path: (string | number)[] = [];
  let at = top;
  let rest = row;
  for (;;) {
    const last = lastBefore(at, rest);
    const child = at.children[last];
    const start = (at.places[last] ?? 0) + (at.before[last] ?? 0);
    if (child && rest > start && rest <= start + child.rows) {
      descend(at.places[last] ?? 0);
      at = child;
      rest -= start + 1;
      continue;
    }
    const place = child ? (rest === start ? (at.places[last] ?? 0) : rest - (at.before[last] ?? 0) - child.rows) : rest;
    const parent = at.node;
    const node = rest === start && child ? child.node : parent.child(place);
    const key = descend(place);
    const open = node.size > 0 ? rest === start && child !== undefined : undefined;
    return { node, places, path, key, duplicate: parent.isDuplicateAt(place), open, siblings: parent.size };
  }

  function descend(place: number): string | number {
    const key = at.node.keyAt(place);
    places.push(place);
    path.push(key);
    return key;
  }
}

/** The last open child whose own row is not after the given one; -1: none. */
function lastBefore({ places, before }: OpenNode, row: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) + (before[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function count(top: OpenNode | undefined, places: JsonPlaces): number {
  let at = top;
  let row = -1;
  for (const place of places) {
    if (!at) return row;
    const next = at.places.indexOf(place);
    const lastSmaller = next === -1 ? lastPlaceBefore(at, place) : next - 1;
    const added = lastSmaller < 0 ? 0 : (at.before[lastSmaller] ?? 0) + (at.children[lastSmaller]?.rows ?? 0);
    row += 1 + place + added;
    at = at.children[next];
  }
  return row;
}

function lastPlaceBefore({ places }: OpenNode, place: number): number {
  return places.findLastIndex((one) => one < place);
}

function openNodes(root: JsonNode, expansion: Expansion): OpenNode {
  const top = opened(root);
  const order: { at: OpenNode; inside: Expansion["inside"]; parent: OpenNode | undefined }[] = [
    { at: top, inside: expansion.inside, parent: undefined },
  ];
  for (let step = 0; step < order.length; step++) {
    const { at, inside } = order[step] ?? { at: top, inside: new Map() };
    for (const [key, expanded] of inside) {
      if (!expanded.open) continue;
      for (const place of at.node.placesOf(key)) {
        const node = at.node.child(place);
        if (node.size === 0) continue;
        const child = opened(node);
        at.places.push(place);
        at.children.push(child);
        order.push({ at: child, inside: expanded.inside, parent: at });
      }
    }
    sortByPlace(at);
  }
  for (let step = order.length - 1; step >= 0; step--) {
    const at = order[step]?.at;
    if (at) addUp(at);
  }
  return top;
}

function opened(node: JsonNode): OpenNode {
  return { node, rows: node.size, places: [], children: [], before: [] };
}

function sortByPlace({ places, children }: OpenNode): void {
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return;
  const pairs = places.map((place, index) => ({ place, child: children[index] })).toSorted((a, b) => a.place - b.place);
  pairs.forEach(({ place, child }, index) => {
    places[index] = place;
    if (child) children[index] = child;
  });
}

function addUp(at: OpenNode): void {
  let added = 0;
  for (const child of at.children) {
    at.before.push(added);
    added += child.rows;
  }
  at.rows += added;
}
