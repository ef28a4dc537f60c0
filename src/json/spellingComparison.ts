import type { JsonDocument } from "./JsonDocument.js";
import { nodeText } from "./nodes.js";

/**
 * Whether nodes of two texts are written alike: yes is sure, no only means that they must be looked into. Always no in broken
 * texts, where what follows may change what the same spelling means.
 */
export function spellingComparison(before: JsonDocument, after: JsonDocument): (old: number, now: number) => boolean {
  // In a deep document the same text would be compared at every level; when this is spent, only its nodes are.
  let budget = before.problems.length + after.problems.length > 0 ? 0 : 20 * before.length;
  return (old, now) => {
    const text = nodeText(before, old);
    const other = nodeText(after, now);
    if (text.length === other.length) budget -= text.length;
    return budget > 0 && text === other;
  };
}
