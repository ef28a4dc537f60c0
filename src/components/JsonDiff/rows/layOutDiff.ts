import { lastUpTo } from "../../JsonViewer/rows/lastUpTo.js";
import type { DiffExpansion } from "./DiffExpansion.js";
import type { DiffLayout } from "./DiffRows.js";
import type { DifferenceEntry, DiffSpan, SiblingsSpan } from "./DiffSpan.js";
import type { DiffContainer, DiffEntry, DiffTree } from "./DiffTree.js";

/** The spans of a tree in their order. */
export interface DiffSpans {
  readonly spans: readonly DiffSpan[];
  /** The first row of each, ascending. */
  readonly starts: readonly number[];
  readonly count: number;
  /** The row of each difference: see DiffRows. */
  readonly rowOf: Int32Array;
}

/** A few steps for each difference, and for each row that was opened or closed by hand. */
export function layOutDiff(tree: DiffTree, expansion: DiffExpansion, layout: DiffLayout): DiffSpans {
  const spans: DiffSpan[] = [];
  const starts: number[] = [];
  const rowOf = new Int32Array(tree.differences.length);
  const old = Int32Array.from(expansion.old).toSorted();
  const now = Int32Array.from(expansion.now).toSorted();
  const toggled = { old, now };
  let count = 0;
  const add = (span: DiffSpan, rows = 1) => {
    if (rows <= 0) return;
    spans.push(span);
    starts.push(count);
    count += rows;
  };
  const addSubtree = (holder: DiffContainer, entry: DifferenceEntry, side: "old" | "now") => {
    const { next } = (side === "old" ? tree.before : tree.after).doc;
    const end = next[entry[side]] ?? 0;
    let from = entry[side];
    if (from < 0) return;
    for (;;) {
      const closed = firstFrom(toggled[side], from) ?? end;
      const to = Math.min(closed + 1, end);
      add({ kind: "subtree", side, holder, entry, from, to }, to - from);
      if (closed >= end) return;
      from = next[closed] ?? end;
    }
  };
  const addDifference = (holder: DiffContainer, entry: DifferenceEntry) => {
    rowOf[entry.index] = count;
    if (layout === "side-by-side" && isPair(tree, entry)) return add({ kind: "pair", holder, entry });
    addSubtree(holder, entry, "old");
    addSubtree(holder, entry, "now");
  };

  // On top is what comes first.
  const tasks: Task[] = [{ container: tree.root, at: 0 }];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    if ("kind" in task) {
      if (task.kind === "fold") add(task);
      else {
        const { shown, rest } = splitSiblings(tree, task, toggled.now);
        add(shown, shown.count);
        tasks.push(...rest.toReversed());
      }
      continue;
    }
    const { container, at } = task;
    const entry = container.entries[at];
    if (!entry) continue;
    tasks.push({ container, at: at + 1 });
    if (entry.kind === "difference") addDifference(container, entry);
    else if (entry.kind === "same") tasks.push(...foldSame(tree, { container, at, entry, expansion }).toReversed());
    else {
      const inner = entry.container;
      const open = !expansion.now.has(inner.now);
      if (open) tasks.push({ container: inner, at: 0 });
      else rowOf.fill(count, inner.from, inner.to);
      add({ kind: "container", container: inner, open });
    }
  }
  return { spans, starts, count, rowOf };
}

/** A container whose entries from `at` on are still to come, or what can be split. */
type Task =
  { readonly container: DiffContainer; readonly at: number } | SiblingsSpan | Extract<DiffSpan, { kind: "fold" }>;

/** Siblings that are shown beside a difference. */
const CONTEXT = 2;
/** A fold of fewer would be no shorter than what it folds. */
const FEWEST_FOLDED = 2;

/** Siblings that say the same: those beside a difference, and a fold for the others. */
function foldSame(
  { after }: DiffTree,
  {
    container,
    at,
    entry,
    expansion,
  }: {
    readonly container: DiffContainer;
    readonly at: number;
    readonly entry: Extract<DiffEntry, { kind: "same" }>;
    readonly expansion: DiffExpansion;
  },
): (SiblingsSpan | Extract<DiffSpan, { kind: "fold" }>)[] {
  const { nowPlace, oldPlace, count } = entry;
  const { now: parent, depth } = container;
  const stretch = (place: number, length: number): SiblingsSpan => {
    return { kind: "siblings", parent, place, count: length, shift: oldPlace - nowPlace, depth, open: false };
  };
  const head = at === 0 ? 0 : CONTEXT;
  const tail = at === container.entries.length - 1 ? 0 : CONTEXT;
  const folded = count - head - tail;
  const node = after.children(parent)[nowPlace + head] ?? 0;
  if (folded < FEWEST_FOLDED || expansion.fold.has(node)) return [stretch(nowPlace, count)];
  return [stretch(nowPlace, head), { kind: "fold", node, folded, depth }, stretch(nowPlace + count - tail, tail)];
}

/** Siblings up to the first that was opened, and what comes after them: what is in that one, and the other siblings. */
function splitSiblings(
  { after }: DiffTree,
  siblings: SiblingsSpan,
  opened: Int32Array,
): { readonly shown: SiblingsSpan; readonly rest: readonly SiblingsSpan[] } {
  const { parent, place, count, depth } = siblings;
  const nodes = after.children(parent);
  const end = place + count;
  for (let at = place; at < end;) {
    const node = firstFrom(opened, nodes[at] ?? 0);
    at = node === undefined ? end : lastUpTo(nodes, node);
    if (node === undefined || at >= end) break;
    // What was opened inside a closed container has no rows.
    if (nodes[at++] !== node) continue;
    const inside = {
      ...siblings,
      parent: node,
      place: 0,
      count: after.children(node).length,
      shift: 0,
      depth: depth + 1,
    };
    return {
      shown: { ...siblings, count: at - place, open: true },
      rest: [inside, { ...siblings, place: at, count: end - at }],
    };
  }
  return { shown: siblings, rest: [] };
}

/** Whether a difference fits in one row: neither side has anything in it. */
function isPair({ before, after }: DiffTree, { old, now }: DifferenceEntry): boolean {
  return old >= 0 && now >= 0 && before.children(old).length === 0 && after.children(now).length === 0;
}

/** The first number of an ascending list that is not below the value. */
function firstFrom(list: Int32Array, value: number): number | undefined {
  return list[lastUpTo(list, value - 1) + 1];
}
