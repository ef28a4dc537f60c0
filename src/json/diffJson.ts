import { childPairs, type NodePair } from "./childPairs.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonPath } from "./JsonPath.js";
import { nodeHashes } from "./nodeHashes.js";
import { nodeKind } from "./nodes.js";
import { scalarText } from "./scalarText.js";
import { spellingComparison } from "./spellingComparison.js";

/** Something that stands in one text only, or says different things in the two. */
export interface JsonDifference {
  readonly kind: "added" | "removed" | "changed";
  /** Where it is in `after`; of something removed, where it was in `before`. Equal keys share a path. */
  readonly path: JsonPath;
  /** Its node in `before`, -1 when it was added. */
  readonly before: number;
  /** Its node in `after`, -1 when it was removed. */
  readonly after: number;
}

/**
 * The smallest differences between two texts, in the order of the text, what was removed where it stood. White space and the
 * order of keys do not count; strings compare by what they say, numbers by their spelling (1.0 is not 1). Equal keys pair in
 * their order. Items pair with equal ones, as many as can, when at most a thousand came and went in the midst; the others pair by
 * position.
 */
export function diffJson(before: JsonDocument, after: JsonDocument): JsonDifference[] {
  const isAlike = spellingComparison(before, after);
  const [oldHash, newHash] = [nodeHashes(before), nodeHashes(after)];
  const compare = (old: number, now: number) => (isAlike(old, now) ? 0 : oldHash(old) - newHash(now));
  const differences: JsonDifference[] = [];
  const root = { old: before.size > 0 ? 0 : -1, now: after.size > 0 ? 0 : -1, oldStep: "", newStep: "" };
  const open: NodePair[] = before.size + after.size > 0 ? [root] : [];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const { old, now } = pair;
    if (old >= 0 && now >= 0) {
      if (isAlike(old, now)) continue;
      if (nodeKind(before, old) === nodeKind(after, now)) {
        const text = scalarText(before, old);
        if (text === undefined) {
          for (const child of childPairs({ before, after, compare }, pair).toReversed()) open.push(child);
        }
        if (text === scalarText(after, now)) continue;
      }
    }
    const kind = old < 0 ? "added" : now < 0 ? "removed" : "changed";
    differences.push({ kind, path: pairPath(pair), before: old, after: now });
  }
  return differences;
}

function pairPath(pair: NodePair): JsonPath {
  const path: (string | number)[] = [];
  for (let at = pair; at.parent; at = at.parent) path.push(pair.now < 0 ? at.oldStep : at.newStep);
  return path.toReversed();
}
