import { minimalChange } from "./minimalChange.js";
import { changeRow } from "./changeRow.js";
import { joinTouching } from "./joinTouching.js";
import type { JsonConflict } from "./JsonConflict.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonPath } from "./JsonPath.js";
import { matchNodes } from "./matchNodes.js";
import { mergeItems } from "./mergeItems.js";
import { mergeMembers } from "./mergeMembers.js";
import { mergeNode } from "./mergeNode.js";
import type { MergePlace, MergeTexts } from "./MergeTexts.js";
import { nodeHashes } from "./nodeHashes.js";
import { nodeEnd, nodeKind, nodeStart, nodeText } from "./nodes.js";
import { saysSame } from "./saysSame.js";
import type { TextChange } from "./TextChange.js";

/** What a merge comes to. */
export interface JsonMerge {
  /** Changes of my text: what only they changed. */
  readonly changes: TextChange[];
  /** Where both changed the same in different ways, and mine stays; in the order of the merged text, none inside another. */
  readonly conflicts: readonly JsonConflict[];
}

/**
 * Merges two texts that were made of `base`: takes into `mine` what only they changed, as they spell it; all else of mine stays,
 * byte for byte. What says the same as before is no change: white space, the order of keys, how strings are written. Members
 * and items belong together as in diffJson. Both sides may add the same key: two objects are merged, else it is a conflict. Items
 * that both add at one place are kept, mine first. Broken texts are merged as a whole: theirs if mine is the base, else
 * a conflict.
 */
export function mergeJson(base: JsonDocument, mine: JsonDocument, theirs: JsonDocument): JsonMerge {
  if (isSameText(base, theirs) || isSameText(mine, theirs)) return { changes: [], conflicts: [] };
  const isBroken = [base, mine, theirs].some(({ problems }) => problems.length > 0);
  return isBroken ? mergeWhole(base, mine, theirs) : mergeNodes(textsOf(base, mine, theirs));
}

function isSameText(one: JsonDocument, other: JsonDocument): boolean {
  return one.length === other.length && one.text === other.text;
}

function mergeWhole(base: JsonDocument, mine: JsonDocument, theirs: JsonDocument): JsonMerge {
  if (isSameText(base, mine)) {
    const change = minimalChange(mine.text, theirs.text);
    return { changes: change ? [change] : [], conflicts: [] };
  }
  return { changes: [], conflicts: [{ path: [], base: base.text, mine: mine.text, theirs: theirs.text }] };
}

function textsOf(base: JsonDocument, mine: JsonDocument, theirs: JsonDocument): MergeTexts {
  return {
    base,
    mine,
    theirs,
    toMine: matchNodes(base, mine),
    toTheirs: matchNodes(base, theirs),
    myHash: nodeHashes(mine),
    theirHash: nodeHashes(theirs),
  };
}

function mergeNodes(texts: MergeTexts): JsonMerge {
  const { mine, theirs } = texts;
  const changes: TextChange[] = [];
  const conflicts: JsonConflict[] = [];
  const root: MergePlace = { base: 0, mine: 0, theirs: 0, step: "", depth: 0 };
  const open = mergeNode(texts, root) === "open" ? [root] : [];
  // The steps to the place: copied for each conflict, which in a deep text is far cheaper than to go back up from there.
  const path: (string | number)[] = [];
  for (let place = open.pop(); place; place = open.pop()) {
    path.length = Math.max(0, place.depth - 1);
    if (place.depth > 0) path.push(place.step);
    const container = containerKind(texts, place);
    if (container !== undefined) {
      const { edits, places } = container === "array" ? mergeItems(texts, place) : mergeMembers(texts, place);
      if (edits.length > 0) for (const change of changeRow(mine, place.mine, edits)) changes.push(change);
      for (const inner of places.toReversed()) open.push(inner);
    } else if (isMineUntouched(texts, place)) {
      const insert = nodeText(theirs, place.theirs);
      changes.push({ from: nodeStart(mine, place.mine), to: nodeEnd(mine, place.mine), insert });
    } else if (!isSameChange(texts, place)) conflicts.push(conflictAt(texts, place, [...path]));
  }
  return { changes: joinTouching(changes), conflicts };
}

/** What all three are, if their children can be merged. */
function containerKind(texts: MergeTexts, place: MergePlace): "object" | "array" | undefined {
  if (place.mine < 0 || place.theirs < 0) return undefined;
  const kind = nodeKind(texts.mine, place.mine);
  if (nodeKind(texts.theirs, place.theirs) !== kind) return undefined;
  // A path leads through the last of equal keys only: a conflict inside another one could not be told.
  if (place.nth !== undefined && !isMineUntouched(texts, place)) return undefined;
  if (place.base < 0) return kind === "object" ? kind : undefined;
  return (kind === "object" || kind === "array") && nodeKind(texts.base, place.base) === kind ? kind : undefined;
}

function isMineUntouched({ toMine }: MergeTexts, { base }: MergePlace): boolean {
  return base >= 0 && toMine.isChanged[base] !== 1;
}

function isSameChange(texts: MergeTexts, { mine, theirs }: MergePlace): boolean {
  if (mine < 0 || theirs < 0) return false;
  return saysSame({ doc: texts.mine, node: mine }, { doc: texts.theirs, node: theirs });
}

function conflictAt({ base, mine, theirs }: MergeTexts, place: MergePlace, path: JsonPath): JsonConflict {
  if (path.length === 0) return { path, base: base.text, mine: mine.text, theirs: theirs.text };
  return {
    path,
    nth: place.nth,
    base: textAt(base, place.base),
    mine: textAt(mine, place.mine),
    theirs: textAt(theirs, place.theirs),
  };
}

function textAt(doc: JsonDocument, node: number): string | undefined {
  return node < 0 ? undefined : nodeText(doc, node);
}
