import type { JsonDifference } from "../../../json/diffJson.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeKey, nodeKind } from "../../../json/nodes.js";
import { pairMembers } from "../../../json/pairMembers.js";
import { lastUpTo } from "../../JsonViewer/rows/lastUpTo.js";
import { TextNodes } from "../../JsonViewer/rows/TextNodes.js";
import type { DiffContainer, DiffEntry, DiffPlaces, DiffTree } from "./DiffTree.js";

/**
 * The tree of two texts and what diffJson says of them. One step for each child of the containers with differences inside;
 * what is in the other ones is not looked at.
 */
export function buildDiffTree(
  before: JsonDocument,
  after: JsonDocument,
  differences: readonly JsonDifference[],
): DiffTree {
  const texts: Texts = { before: nodesOf(before), after: nodesOf(after), differences };
  const holders: DiffContainer[] = [];
  const open: Growing[] = [];
  const whole = differences[0]?.path.length === 0 ? differences[0] : undefined;
  const node = whole ? -1 : 0;
  const places = { old: node, now: node, oldPlace: 0, nowPlace: 0 };
  const root: Growing = { ...places, parent: undefined, depth: 0, from: 0, to: differences.length, entries: [] };
  if (whole) {
    const { before: old, after: now } = whole;
    root.entries.push({ kind: "difference", index: 0, old, now, oldPlace: 0, nowPlace: 0 });
    holders.push(root);
  } else if (differences.length > 0) open.push(root);
  for (let next = open.pop(); next; next = open.pop()) {
    fill(texts, next);
    for (const entry of next.entries) {
      if (entry.kind === "difference") holders[entry.index] = next;
      if (entry.kind === "inside") open.push(entry.container);
    }
  }
  return { ...texts, root, holders };
}

type Growing = Omit<DiffContainer, "entries"> & { readonly entries: GrowingEntry[] };
type GrowingEntry = Exclude<DiffEntry, { kind: "inside" }> | { readonly kind: "inside"; readonly container: Growing };
type Texts = Pick<DiffTree, "before" | "after" | "differences">;

function nodesOf(doc: JsonDocument): TextNodes {
  return new TextNodes(doc, () => undefined);
}

/** Finds the entries of a container, in the order in which childPairs goes. */
function fill(texts: Texts, container: Growing): void {
  const { before, after, differences } = texts;
  const { entries, from, to, depth } = container;
  const olds = before.children(container.old);
  const news = after.children(container.now);
  const isObject = nodeKind(after.doc, container.now) === "object";
  const partners = isObject ? membersInBoth(texts, olds, news) : itemsInBoth(texts, container, [olds, news]);
  const isGone = new Uint8Array(olds.length).fill(1);
  for (const partner of partners) isGone[partner] = 0;

  const { next: oldNext } = before.doc;
  const { next: newNext } = after.doc;
  let index = from;
  let passed = 0;
  /** Whether the next difference is in this child, or is it. */
  const isInside = (old: number, now: number) => {
    const { before: was = -1, after: is = -1 } = (index < to && differences[index]) || {};
    if (is >= 0) return is >= now && is < (newNext[now] ?? 0);
    return old >= 0 && was >= old && was < (oldNext[old] ?? 0);
  };
  let same = 0;
  const endSame = (nowPlace: number) => {
    if (same > 0) entries.push({ kind: "same", oldPlace: passed - same, nowPlace: nowPlace - same, count: same });
    same = 0;
  };
  const pass = (end: number, nowPlace: number) => {
    for (; passed < end || isGone[passed] === 1; passed++) {
      if (isGone[passed] !== 1) continue;
      endSame(nowPlace);
      const old = olds[passed] ?? -1;
      entries.push({ kind: "difference", index: index++, old, now: -1, oldPlace: passed, nowPlace });
    }
  };
  news.forEach((now, nowPlace) => {
    const oldPlace = partners[nowPlace] ?? -1;
    const old = olds[oldPlace] ?? -1;
    pass(oldPlace, nowPlace);
    const difference = differences[index];
    if (!difference || !isInside(old, now)) same++;
    else {
      endSame(nowPlace);
      const places: DiffPlaces = { old, now, oldPlace: old < 0 ? passed : oldPlace, nowPlace };
      if (difference.after === now || difference.before === old) {
        entries.push({ kind: "difference", index: index++, ...places });
      } else {
        const start = index;
        while (isInside(old, now)) index++;
        const inner = { ...places, parent: container, depth: depth + 1, from: start, to: index, entries: [] };
        entries.push({ kind: "inside", container: inner });
      }
    }
    passed = Math.max(passed, oldPlace + 1);
  });
  pass(olds.length, news.length);
  endSame(news.length);
}

/** Members with the same key belong together. Most keys stand at the same place in both. */
function membersInBoth({ before, after }: Texts, olds: Int32Array, news: Int32Array): Int32Array {
  const oldKey = keyIn(before.doc);
  const newKey = keyIn(after.doc);
  const most = Math.min(olds.length, news.length);
  let alike = 0;
  while (alike < most && oldKey(olds[alike] ?? 0) === newKey(news[alike] ?? 0)) alike++;
  const partners = new Int32Array(news.length);
  for (let place = 0; place < alike; place++) partners[place] = place;
  if (alike === news.length) return partners;
  const others = pairMembers(Array.from(olds.subarray(alike), oldKey), Array.from(news.subarray(alike), newKey));
  for (const [place, other] of others.entries()) partners[alike + place] = other < 0 ? -1 : alike + other;
  return partners;
}

function keyIn(doc: JsonDocument): (node: number) => string | undefined {
  return (node) => nodeKey(doc, node);
}

/** Items that are not said to be gone or new belong together in their order. */
function itemsInBoth({ differences }: Texts, { from, to, depth }: Growing, rows: readonly [Int32Array, Int32Array]) {
  const [olds, news] = rows;
  const gone = new Set<number>();
  const partners = new Int32Array(news.length);
  for (let index = from; index < to; index++) {
    const difference = differences[index];
    if (difference?.path.length !== depth + 1) continue;
    if (difference.kind === "removed") gone.add(lastUpTo(olds, difference.before));
    if (difference.kind === "added") partners[lastUpTo(news, difference.after)] = -1;
  }
  let old = 0;
  for (let now = 0; now < partners.length; now++) {
    if (partners[now] === -1) continue;
    while (gone.has(old)) old++;
    partners[now] = old++;
  }
  return partners;
}
