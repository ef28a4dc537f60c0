import { nodeKey, nodeKind, nodeNext } from "../../../json/nodes.js";
import type { TextNodes } from "../../JsonViewer/rows/TextNodes.js";
import type { DiffCell, DiffRow } from "./DiffRow.js";
import type { DifferenceEntry, DiffSpan, SiblingsSpan } from "./DiffSpan.js";
import { nodesAround } from "./nodesAround.js";
import type { DiffContainer, DiffPlaces, DiffTree } from "./DiffTree.js";

/** The rows `from` up to, not including, `to` of a span. */
export function spanRows(tree: DiffTree, span: DiffSpan, from: number, to: number): DiffRow[] {
  switch (span.kind) {
    case "container":
      return [containerRow(tree, span)];
    case "fold": {
      const { node, folded, depth } = span;
      const toggle = { kind: "fold", node } as const;
      return [{ ...PLAIN, id: `fold ${node}`, depth, folded, open: false, toggle }];
    }
    case "siblings":
      return Array.from({ length: to - from }, (_, step) => siblingRow(tree, span, from + step));
    case "subtree":
      return subtreeRows(tree, span, from, to);
    case "pair":
      return [pairRow(tree, span.holder, span.entry)];
  }
}

const PLAIN = {
  status: "unchanged",
  old: undefined,
  now: undefined,
  open: undefined,
  toggle: undefined,
  folded: 0,
  difference: -1,
  leads: false,
  inside: 0,
} as const satisfies Partial<DiffRow>;

function containerRow(tree: DiffTree, { container, open }: Extract<DiffSpan, { kind: "container" }>): DiffRow {
  const { now, depth, from, to, parent } = container;
  return {
    ...PLAIN,
    ...bothCells(tree, parent, container),
    id: `now ${now}`,
    status: "changed",
    depth: depth - 1,
    open,
    toggle: { kind: "now", node: now },
    inside: to - from,
  };
}

function siblingRow(tree: DiffTree, span: SiblingsSpan, step: number): DiffRow {
  const { parent, count, shift, depth } = span;
  const place = span.place + step;
  const node = tree.after.children(parent)[place] ?? 0;
  const now = cellOf(tree.after, { parent, node, place });
  const isFilled = nodeNext(tree.after.doc, node) > node + 1;
  return {
    ...PLAIN,
    id: `now ${node}`,
    depth,
    old: typeof now.key === "number" ? { ...now, key: now.key + shift } : now,
    now,
    open: isFilled ? span.open && step === count - 1 : undefined,
    toggle: isFilled ? { kind: "now", node } : undefined,
  };
}

function pairRow(tree: DiffTree, holder: DiffContainer, entry: DifferenceEntry): DiffRow {
  const { index, now } = entry;
  const { depth } = holder;
  const cells = bothCells(tree, holder, entry);
  return { ...PLAIN, ...cells, id: `now ${now}`, status: "changed", depth, difference: index, leads: true };
}

function subtreeRows(
  tree: DiffTree,
  { side, entry, holder, from: first, to: end }: Extract<DiffSpan, { kind: "subtree" }>,
  from: number,
  to: number,
): DiffRow[] {
  const nodes = side === "old" ? tree.before : tree.after;
  const root = entry[side];
  const above = nodesAround(tree, { side, root, node: first + from });
  const rows: DiffRow[] = [];
  for (let node = first + from; node < first + to; node++) {
    while (above.length > 0 && nodeNext(nodes.doc, above.at(-1) ?? 0) <= node) above.pop();
    const parent = above.at(-1);
    const isFilled = nodeNext(nodes.doc, node) > node + 1;
    const place = parent === undefined ? entry[side === "old" ? "oldPlace" : "nowPlace"] : nodes.placeIn(parent, node);
    rows.push({
      ...PLAIN,
      id: `${side} ${node}`,
      status: side === "old" ? "removed" : "added",
      depth: holder.depth + above.length,
      [side]: cellOf(nodes, { parent: parent ?? holder[side], node, place }),
      // A closed one ends its span.
      open: isFilled ? node + 1 < end : undefined,
      toggle: isFilled ? { kind: side, node } : undefined,
      difference: entry.index,
      leads: node === root,
    });
    above.push(node);
  }
  return rows;
}

function bothCells(
  tree: DiffTree,
  parent: DiffContainer | undefined,
  places: DiffPlaces,
): Pick<DiffRow, "old" | "now"> {
  const { old, now, oldPlace, nowPlace } = places;
  return {
    old: cellOf(tree.before, { parent: parent?.old ?? -1, node: old, place: oldPlace }),
    now: cellOf(tree.after, { parent: parent?.now ?? -1, node: now, place: nowPlace }),
  };
}

interface Place {
  /** -1 for none. */
  readonly parent: number;
  readonly node: number;
  readonly place: number;
}

function cellOf(nodes: TextNodes, { parent, node, place }: Place): DiffCell {
  const isMember = parent >= 0 && nodeKind(nodes.doc, parent) === "object";
  return {
    node: nodes.node(node),
    key: parent < 0 ? undefined : isMember ? (nodeKey(nodes.doc, node) ?? "") : place,
    duplicate: isMember && nodes.repeated(parent).has(place),
  };
}
