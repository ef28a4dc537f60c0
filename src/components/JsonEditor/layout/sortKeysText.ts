import type { JsonDocument } from "../../../json/JsonDocument.js";
import { childNodes, nodeEnd, nodeKey, nodeKind, nodeLead } from "../../../json/nodes.js";
import type { TextChange } from "../../../json/TextChange.js";

/**
 * The changes that order the members of every object, at every level, by the UTF-16 units of their keys; equal keys keep their
 * order. Members move as they are written, what stands between them stays where it is. One change for each outermost object
 * whose members move, from the first to the last that does. A text with problems gives no changes.
 */
export function sortKeysText(doc: JsonDocument): TextChange[] {
  const changes: TextChange[] = [];
  if (doc.problems.length > 0) return changes;
  const order = sortedRows(doc);
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (order.isMoved[node] !== 1) continue;
    const slots = childNodes(doc, node);
    const row = order.rows.get(node) ?? slots;
    const from = slots.findIndex((child, slot) => child !== row[slot]);
    const to = slots.findLastIndex((child, slot) => child !== row[slot]) + 1;
    if (from >= 0) changes.push(changeRow(doc, order, { slots: slots.slice(from, to), row: row.slice(from, to) }));
    for (const [slot, child] of slots.entries()) if (slot < from || slot >= to) open.push(child);
  }
  return changes.toSorted((a, b) => a.from - b.from);
}

interface SortedRows {
  /** By object: its members in order, if that is another one than now. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** By node: 1 when members move in it, at any depth. */
  readonly isMoved: Uint8Array;
}

function sortedRows(doc: JsonDocument): SortedRows {
  const rows = new Map<number, readonly number[]>();
  const isMoved = new Uint8Array(doc.size);
  // What is inside a node has higher numbers.
  for (let node = doc.size; node-- > 0;) {
    const children = childNodes(doc, node);
    const row = nodeKind(doc, node) === "object" ? sortedRow(doc, children) : undefined;
    if (row) rows.set(node, row);
    if (row || children.some((child) => isMoved[child] === 1)) isMoved[node] = 1;
  }
  return { rows, isMoved };
}

/** The members in order; undefined if they are. */
function sortedRow(doc: JsonDocument, members: readonly number[]): number[] | undefined {
  const keyed = members.map((node) => ({ node, key: nodeKey(doc, node) ?? "" }));
  if (keyed.every(({ key }, index) => index === 0 || (keyed[index - 1]?.key ?? "") <= key)) return undefined;
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ node }) => node);
}

/** A stretch of the text; with a `node`, all from its key to its end, to be written in order. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly node?: number;
}

/** Members, or items, where they stand now and in their order. */
interface Row {
  readonly slots: readonly number[];
  readonly row: readonly number[];
}

/** A row in its slots: what stands between the slots stays. */
function rowSpans(doc: JsonDocument, { slots, row }: Row): Span[] {
  return row.flatMap((node, index) => {
    const child = { from: nodeLead(doc, node), to: nodeEnd(doc, node), node };
    const [slot, next] = [slots[index] ?? 0, slots[index + 1]];
    return next === undefined ? child : [child, { from: nodeEnd(doc, slot), to: nodeLead(doc, next) }];
  });
}

/** The change that writes a row in order, and all that is in it. */
function changeRow(doc: JsonDocument, order: SortedRows, row: Row): TextChange {
  const written: string[] = [];
  const open = rowSpans(doc, row).toReversed();
  for (let span = open.pop(); span; span = open.pop()) {
    if (span.node === undefined || order.isMoved[span.node] !== 1) written.push(doc.slice(span.from, span.to));
    else for (const inner of innerSpans(doc, order, span.node).toReversed()) open.push(inner);
  }
  const [first = 0, last = 0] = [row.slots[0], row.slots.at(-1)];
  return { from: nodeLead(doc, first), to: nodeEnd(doc, last), insert: written.join("") };
}

/** A node that has children, in order. */
function innerSpans(doc: JsonDocument, { rows }: SortedRows, node: number): Span[] {
  const slots = childNodes(doc, node);
  const [first = node, last = node] = [slots[0], slots.at(-1)];
  return [
    { from: nodeLead(doc, node), to: nodeLead(doc, first) },
    ...rowSpans(doc, { slots, row: rows.get(node) ?? slots }),
    { from: nodeEnd(doc, last), to: nodeEnd(doc, node) },
  ];
}
