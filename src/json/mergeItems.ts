import { mergeNode } from "./mergeNode.js";
import type { MergedRow, MergePlace, MergeTexts } from "./MergeTexts.js";
import { childNodes, nodeNext, nodeStart, nodeText } from "./nodes.js";
import { pairItems } from "./pairItems.js";
import { removalOf } from "./removalOf.js";
import type { ResolvedEdit } from "./resolveEdit.js";
import { saysSame } from "./saysSame.js";

/** The items of an array that all three texts have. What both sides added at one place is kept, mine first, equal items once. */
export function mergeItems(texts: MergeTexts, parent: MergePlace): MergedRow {
  const { base, mine, theirs, toMine, toTheirs } = texts;
  const depth = parent.depth + 1;
  const edits: ResolvedEdit[] = [];
  const places: MergePlace[] = [];
  const [myItems, theirItems] = [childNodes(mine, parent.mine), childNodes(theirs, parent.theirs)];
  let [mySeen, theirSeen] = [0, 0];
  /** The index that the next item has in the merged array. */
  let step = 0;

  const takeNew = () => {
    const myNew = newItems(myItems, toMine.was, mySeen);
    const theirNew = newItems(theirItems, toTheirs.was, theirSeen);
    mySeen += myNew.length;
    theirSeen += theirNew.length;
    const behind = myItems[mySeen] ?? nodeNext(mine, parent.mine);
    const added = arrivals(texts, { container: parent.mine, myNew, theirNew, behind });
    for (const arrival of added) edits.push(arrival);
    step += myNew.length + added.length;
  };

  for (const old of childNodes(base, parent.base)) {
    takeNew();
    const node = { base: old, mine: toMine.now[old] ?? -1, theirs: toTheirs.now[old] ?? -1 };
    const fate = mergeNode(texts, node);
    if (fate === "goes") edits.push(removalOf(mine, node.mine));
    if (fate === "open") places.push({ ...node, step, depth });
    if (node.mine >= 0 && fate !== "goes") step++;
    if (node.mine >= 0) mySeen++;
    if (node.theirs >= 0) theirSeen++;
  }
  takeNew();
  return { edits, places };
}

/** The items from an index on up to the next one that the base has too. */
function newItems(items: readonly number[], was: Int32Array, from: number): number[] {
  let to = from;
  while (to < items.length && (was[items[to] ?? 0] ?? -1) < 0) to++;
  return items.slice(from, to);
}

/** What both sides added at one place of an array. */
interface NewItems {
  readonly container: number;
  readonly myNew: readonly number[];
  readonly theirNew: readonly number[];
  /** My node behind them. */
  readonly behind: number;
}

/** What only they added, each before the next item that both sides added. */
function arrivals(texts: MergeTexts, { container, myNew, theirNew, behind }: NewItems): ResolvedEdit[] {
  const at = nodeStart(texts.mine, container);
  const twins = twinsOf(texts, myNew, theirNew);
  const added: ResolvedEdit[] = [];
  let before = behind;
  for (let index = theirNew.length; index-- > 0;) {
    const twin = twins[index] ?? -1;
    const text = nodeText(texts.theirs, theirNew[index] ?? 0);
    if (twin < 0) added.push({ from: at, to: at, container, arrival: { before, text } });
    else before = twin;
  }
  return added.toReversed();
}

/** For each item that they added the equal one that I added, -1 for none. */
function twinsOf(texts: MergeTexts, myNew: readonly number[], theirNew: readonly number[]): number[] {
  const { mine, theirs, myHash, theirHash } = texts;
  if (myNew.length === 0) return [];
  const partners = pairItems({
    oldLength: myNew.length,
    newLength: theirNew.length,
    compare: (my, their) => myHash(myNew[my] ?? 0) - theirHash(theirNew[their] ?? 0),
  });
  return theirNew.map((node, index) => {
    const twin = myNew[partners[index] ?? -1] ?? -1;
    return twin >= 0 && saysSame({ doc: mine, node: twin }, { doc: theirs, node }) ? twin : -1;
  });
}
