import { childPairs, type NodePair } from "./childPairs.js";
import type { JsonDocument } from "./JsonDocument.js";
import { nodeHashes } from "./nodeHashes.js";
import { nodeKind, nodeNext } from "./nodes.js";
import { scalarText } from "./scalarText.js";
import { spellingComparison } from "./spellingComparison.js";

/** What became of each node of a text in another one. Looked into is only what is an object, or an array, in both. */
export interface NodeMatches {
  /** By node of `before`: its node in `after`, -1 when it is gone. */
  readonly now: Int32Array;
  /** By node of `after`: its node in `before`, -1 when it is new. */
  readonly was: Int32Array;
  /** By node of `before`: 1 when it is gone or says something else, at any depth. Says nothing inside what is gone. */
  readonly isChanged: Uint8Array;
}

/**
 * Pairs the nodes of two valid texts as diffJson does: members by key, equal keys in their order, items with equal ones, then by
 * position. Never takes different nodes for the same: hashes only choose partners.
 */
export function matchNodes(before: JsonDocument, after: JsonDocument): NodeMatches {
  const isAlike = spellingComparison(before, after);
  const [oldHash, newHash] = [nodeHashes(before), nodeHashes(after)];
  const compare = (old: number, now: number) => (isAlike(old, now) ? 0 : oldHash(old) - newHash(now));
  const matches: NodeMatches = {
    now: new Int32Array(before.size).fill(-1),
    was: new Int32Array(after.size).fill(-1),
    isChanged: new Uint8Array(before.size),
  };
  const open: NodePair[] = [{ old: 0, now: 0, oldStep: "", newStep: "" }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const { old, now } = pair;
    if (old < 0 || now < 0) markChanged(matches, pair);
    else if (isAlike(old, now)) match(matches, pair, nodeNext(before, old) - old);
    else {
      match(matches, pair, 1);
      const text = scalarText(before, old);
      if (nodeKind(before, old) !== nodeKind(after, now) || text !== scalarText(after, now)) markChanged(matches, pair);
      else if (text === undefined) for (const child of childPairs({ before, after, compare }, pair)) open.push(child);
    }
  }
  return matches;
}

/** Pairs so many nodes from there on: what is written alike has its nodes in the same order. */
function match({ now, was }: NodeMatches, pair: NodePair, count: number): void {
  for (let ahead = 0; ahead < count; ahead++) {
    now[pair.old + ahead] = pair.now + ahead;
    was[pair.now + ahead] = pair.old + ahead;
  }
}

/** Marks a node, and all that it is in up to what is marked already. */
function markChanged({ isChanged }: NodeMatches, pair: NodePair): void {
  for (let at: NodePair | undefined = pair; at && isChanged[at.old] !== 1; at = at.parent) {
    if (at.old >= 0) isChanged[at.old] = 1;
  }
}
