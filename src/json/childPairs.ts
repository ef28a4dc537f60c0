import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeKey, nodeKind } from "./nodes.js";
import { pairItems } from "./pairItems.js";
import { pairMembers } from "./pairMembers.js";

/** A node before and after, -1 for none, and its key or index in its parent. */
export interface NodePair {
  readonly old: number;
  readonly now: number;
  readonly oldStep: string | number;
  readonly newStep: string | number;
  readonly parent?: NodePair;
}

/** Two texts. `compare`: 0 for nodes that say the same, else a number whose sign turns when the texts are exchanged. */
export interface ComparedTexts {
  readonly before: JsonDocument;
  readonly after: JsonDocument;
  readonly compare: (old: number, now: number) => number;
}

/**
 * The pairs inside two objects or two arrays, in the order of the text: what is gone comes where it stood. Items
 * without an equal one pair with those in their place.
 */
export function childPairs({ before, after, compare }: ComparedTexts, parent: NodePair): NodePair[] {
  const olds = childNodes(before, parent.old);
  const news = childNodes(after, parent.now);
  const oldSteps = olds.map((node, index) => nodeKey(before, node) ?? index);
  const newSteps = news.map((node, index) => nodeKey(after, node) ?? index);
  const isArray = nodeKind(after, parent.now) === "array";
  const [oldLength, newLength] = [olds.length, news.length];
  const partners = isArray
    ? pairItems({ oldLength, newLength, compare: (old, now) => compare(olds[old] ?? 0, news[now] ?? 0) })
    : pairMembers(oldSteps, newSteps);
  const isKept = new Uint8Array(oldLength);
  for (const partner of partners) isKept[partner] = 1;

  const pairs: NodePair[] = [];
  const add = (oldIndex: number, newIndex: number) => {
    pairs.push({
      old: olds[oldIndex] ?? -1,
      now: news[newIndex] ?? -1,
      oldStep: oldSteps[oldIndex] ?? "",
      newStep: newSteps[newIndex] ?? "",
      parent,
    });
  };
  let passed = 0;
  const isGone = (index: number) => isKept[index] === 0;
  const isGoneMember = (index: number) => !isArray && isGone(index);
  const passUntil = (end: number) => {
    for (; passed < end || isGoneMember(passed); passed++) if (isGone(passed)) add(passed, -1);
  };
  partners.forEach((partner, newIndex) => {
    const oldIndex = partner < 0 && isArray && isGone(passed) ? passed : partner;
    passUntil(oldIndex);
    add(oldIndex, newIndex);
    passed = Math.max(passed, oldIndex + 1);
  });
  passUntil(oldLength);
  return pairs;
}
