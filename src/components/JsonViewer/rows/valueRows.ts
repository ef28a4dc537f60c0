import { isOpen, levelsBelow, type Expansion } from "./expansion.js";
import type { JsonPlaces, JsonRowData, JsonRows } from "./JsonRows.js";
import type { JsonNode } from "./JsonRowSource.js";
import { lastUpTo } from "./lastUpTo.js";

/**
 * The visible rows of a value, without a list of them: each open node knows how many rows its open children add, so that a
 * row is found in the logarithm of their number. A million closed items cost nothing.
 * `ids` keeps the numbers of open nodes from one expansion to the next.
 */
export function valueRows(root: JsonNode, ids: Map<string, number>, expansion: Expansion, showRoot: boolean): JsonRows {
  const rootRow = showRoot || root.size === 0 ? 1 : 0;
  const levels = expansion.levels ?? 0;
  const isRootOpen = rootRow === 0 || (root.size > 0 && isOpen(expansion, levels));
  const top = isRootOpen ? openNodes(root, { ids, expansion, levels }) : undefined;
  const count = rootRow + (top?.rows ?? 0);
  /** Those in view; a single row is asked for beside them. */
  let latest: { from: number; rows: readonly JsonRowData[] } = { from: 0, rows: [] };

  function rowAt(row: number): JsonRowData | undefined {
    if (row < rootRow) {
      const open = root.size > 0 ? isRootOpen : undefined;
      return { id: "", node: root, key: undefined, duplicate: false, depth: 0, place: 0, siblings: 1, open };
    }
    const { parent, place, open, above } = locate(row) ?? {};
    if (!parent || place === undefined) return undefined;
    const node = open?.node ?? parent.node.child(place);
    return {
      id: childId(parent, place),
      node,
      key: parent.node.keyAt(place),
      duplicate: false,
      depth: (above?.length ?? 0) + rootRow,
      place,
      siblings: parent.node.size,
      open: node.size > 0 ? open !== undefined : node.inner() && false,
    };
  }

  /** The node that holds the row, the row's place in it, its own open node, and the places above. */
  function locate(row: number): { parent: OpenNode; place: number; open?: OpenNode; above: number[] } | undefined {
    const above: number[] = [];
    let rest = row - rootRow;
    if (!top || rest < 0 || rest >= top.rows) return undefined;
    for (let at = top; ;) {
      const last = lastOpenUpTo(at, rest);
      const child: OpenNode | undefined = at.children[last];
      const place = at.places[last] ?? 0;
      const start = place + (at.before[last] ?? 0);
      if (!child) return { parent: at, place: rest, above };
      if (rest === start) return { parent: at, place, open: child, above };
      if (rest > start + child.rows) return { parent: at, place: rest - (at.before[last] ?? 0) - child.rows, above };
      above.push(place);
      at = child;
      rest -= start + 1;
    }
  }

  return {
    count,
    slice(from, to) {
      const first = Math.max(0, from);
      const rows: JsonRowData[] = [];
      for (let row = first; row < Math.min(count, to); row++) {
        const found = latest.rows[row - latest.from] ?? rowAt(row);
        if (found) rows.push(found);
      }
      if (rows.length > 1) latest = { from: first, rows };
      return rows;
    },
    placesAt(row) {
      const spot = locate(row);
      return spot ? [...spot.above, spot.place] : [];
    },
    rowOf: (places) => rowOf(top, places, rootRow),
  };
}

interface OpenNode {
  readonly id: number;
  readonly node: JsonNode;
  /** Rows below its own. */
  rows: number;
  /** Its open children in order: `places[i]` is the place of `children[i]`, and `before[i]` the rows that open children before it add. */
  readonly places: number[];
  readonly children: OpenNode[];
  readonly before: number[];
}

function childId(parent: OpenNode, place: number): string {
  return `${parent.id}:${place}`;
}

/** The last open child whose own row is not after the given one; -1: none. */
function lastOpenUpTo({ places, before }: OpenNode, row: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) + (before[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function rowOf(top: OpenNode | undefined, places: JsonPlaces, rootRow: number): { row: number; exact: boolean } {
  let at = top;
  let row = rootRow - 1;
  for (const place of places) {
    if (!at) return { row: Math.max(0, row), exact: false };
    const last = lastUpTo(at.places, place);
    const isOpenChild = at.places[last] === place;
    const before = isOpenChild ? last - 1 : last;
    row += 1 + place + (before < 0 ? 0 : (at.before[before] ?? 0) + (at.children[before]?.rows ?? 0));
    at = isOpenChild ? at.children[last] : undefined;
  }
  return { row: Math.max(0, row), exact: row >= 0 };
}

function openNodes(
  root: JsonNode,
  { ids, expansion, levels }: { ids: Map<string, number>; expansion: Expansion; levels: number },
): OpenNode {
  const opened = (node: JsonNode, parent: OpenNode | undefined, place: number): OpenNode => {
    const key = parent ? childId(parent, place) : "";
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return { id, node, rows: node.size, places: [], children: [], before: [] };
  };
  const top = opened(root, undefined, 0);
  const order: { at: OpenNode; said: Expansion | undefined; left: number }[] = [
    { at: top, said: expansion, left: levels - 1 },
  ];
  for (const { at, said, left } of order) {
    for (const place of left > 0 ? allPlaces(at.node) : mentionedPlaces(at.node, said)) {
      const node = at.node.child(place);
      if (node.size === 0) continue;
      const inner = said?.inside.get(at.node.keyAt(place));
      const below = levelsBelow(inner, left);
      if (!isOpen(inner, node.remark === "circular" ? 0 : below)) continue;
      const child = opened(node, at, place);
      at.places.push(place);
      at.children.push(child);
      order.push({ at: child, said: inner, left: below - 1 });
    }
  }
  for (const { at } of order.toReversed()) {
    let added = 0;
    for (const child of at.children) {
      at.before.push(added);
      added += child.rows;
    }
    at.rows += added;
  }
  return top;
}

function* allPlaces(node: JsonNode): Generator<number> {
  for (let place = 0; place < node.size; place++) yield place;
}

/** Places of the children that the expansion says something of, in their order. */
function mentionedPlaces(node: JsonNode, said: Expansion | undefined): number[] {
  return [...(said?.inside.keys() ?? [])].flatMap((key) => [...node.placesOf(key)]).toSorted((a, b) => a - b);
}
