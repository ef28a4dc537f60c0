import type { JsonDocument } from "../../../json/JsonDocument.js";
import { isOpen, levelsBelow, type Expansion } from "./expansion.js";
import type { JsonPlaces, JsonRowData, JsonRows } from "./JsonRows.js";
import { lastUpTo } from "./lastUpTo.js";
import type { TextNodes } from "./TextNodes.js";

/**
 * The visible rows of a parsed text. Nodes are numbered in the order of the text, so the visible ones are an ascending list
 * of numbers; with everything open not even that is needed.
 */
export function textRows(nodes: TextNodes, expansion: Expansion, showRoot: boolean): JsonRows {
  const { doc } = nodes;
  const hasRootRow = showRoot || nodes.children(0).length === 0;
  const skipped = hasRootRow ? 0 : 1;
  const marks = new Map([[0, expansion]]);
  markInside(nodes, marks);
  const all = expansion.levels === Infinity && marks.size === 1 && (!hasRootRow || expansion.open !== false);
  const visible = all ? undefined : visibleNodes(doc, { marks, levels: expansion.levels ?? 0, from: skipped });
  const count = visible ? visible.length : doc.size - skipped;
  const nodeAt = (row: number) => (visible ? (visible[row] ?? 0) : row + skipped);
  const rowAt = (node: number) => (visible ? lastUpTo(visible, node) : node - skipped);
  /** Those in view; a single row is asked for beside them. */
  let latest: { from: number; rows: readonly JsonRowData[] } = { from: 0, rows: [] };

  function slice(from: number, to: number): readonly JsonRowData[] {
    const first = Math.max(0, from);
    const end = Math.min(count, to);
    if (end <= first) return [];
    const above = ancestors(nodes, nodeAt(first));
    const rows: JsonRowData[] = [];
    for (let row = first; row < end; row++) {
      const node = nodeAt(row);
      while (above.length > 0 && (doc.next[above.at(-1) ?? 0] ?? 0) <= node) above.pop();
      rows.push(latest.rows[row - latest.from] ?? rowOfNode(row, node, above));
      if (nodeAt(row + 1) === node + 1 && (doc.next[node] ?? 0) > node + 1) above.push(node);
    }
    if (rows.length > 1) latest = { from: first, rows };
    return rows;
  }

  function rowOfNode(row: number, node: number, above: readonly number[]): JsonRowData {
    const parent = above.at(-1);
    const json = nodes.node(node);
    const isFilled = (doc.next[node] ?? 0) > node + 1;
    const place = parent === undefined ? 0 : nodes.placeIn(parent, node);
    return {
      id: node,
      node: json,
      key: parent === undefined ? undefined : nodes.node(parent).keyAt(place),
      duplicate: parent !== undefined && nodes.node(parent).isDuplicateAt(place),
      depth: above.length - skipped,
      place,
      siblings: parent === undefined ? 1 : nodes.children(parent).length,
      open: isFilled ? row + 1 < count && nodeAt(row + 1) === node + 1 : json.inner() && false,
    };
  }

  return {
    count,
    slice,
    placesAt: (row) => placesOfNode(nodes, nodeAt(row)),
    rowOf(places) {
      const node = nodeAtPlaces(nodes, places);
      const row = rowAt(node);
      const exact = row >= 0 && nodeAt(row) === node;
      return { row: exact ? row : nearestAbove(nodes, node, rowAt, nodeAt), exact };
    },
  };
}

/** Where a node stands, from the root down. */
export function placesOfNode(nodes: TextNodes, node: number): JsonPlaces {
  const along = [...ancestors(nodes, node), node];
  return along.slice(1).map((at, step) => nodes.placeIn(along[step] ?? 0, at));
}

/** Adds what the expansion says of nodes below those that are marked. */
function markInside(nodes: TextNodes, marks: Map<number, Expansion>): void {
  for (const [node, { inside }] of marks) {
    for (const [key, inner] of inside) {
      for (const place of nodes.node(node).placesOf(key)) {
        const child = nodes.children(node)[place];
        if (child !== undefined) marks.set(child, inner);
      }
    }
  }
}

/** One step for each visible node. */
function visibleNodes(
  { size, next }: JsonDocument,
  { marks, levels, from }: { marks: ReadonlyMap<number, Expansion>; levels: number; from: number },
): Int32Array {
  let visible = new Int32Array(1024);
  let count = 0;
  const outer: { end: number; left: number }[] = [];
  let end = size;
  let left = levels - from;
  for (let node = from; node < size;) {
    while (end <= node) ({ end, left } = outer.pop() ?? { end: size, left: 0 });
    if (count === visible.length) visible = grown(visible);
    visible[count++] = node;
    const after = next[node] ?? size;
    if (after > node + 1) {
      const mark = marks.get(node);
      const below = levelsBelow(mark, left);
      if (!isOpen(mark, below)) {
        node = after;
        continue;
      }
      outer.push({ end, left });
      end = after;
      left = below - 1;
    }
    node++;
  }
  return visible.slice(0, count);
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(list.length * 2);
  copy.set(list);
  return copy;
}

/** The nodes above a node, from the root down. */
function ancestors(nodes: TextNodes, node: number): number[] {
  const above: number[] = [];
  for (let at = 0; at < node;) {
    above.push(at);
    const children = nodes.children(at);
    at = children[lastUpTo(children, node)] ?? node;
  }
  return above;
}

/** The node at the places, or the deepest one on the way there. */
export function nodeAtPlaces(nodes: TextNodes, places: JsonPlaces): number {
  let node = 0;
  for (const place of places) node = nodes.children(node)[place] ?? node;
  return node;
}

function nearestAbove(
  nodes: TextNodes,
  node: number,
  rowAt: (node: number) => number,
  nodeAt: (row: number) => number,
): number {
  for (const above of ancestors(nodes, node).toReversed()) {
    const row = rowAt(above);
    if (row >= 0 && nodeAt(row) === above) return row;
  }
  return 0;
}
