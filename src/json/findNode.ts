import type { JsonDocument } from "./JsonDocument.js";
import type { JsonTarget } from "./JsonPath.js";
import { childAt, firstCharacter, nodeKey, nodeNext } from "./nodes.js";

/**
 * The node at a path or target; -1 when there is none. One step per sibling on the way. Of equal keys a plain path takes the
 * last, at every step.
 */
export function findNode(doc: JsonDocument, target: JsonTarget): number {
  const { path, nth } = "path" in target ? target : { path: target, nth: undefined };
  let node = doc.size > 0 ? 0 : -1;
  for (const [depth, step] of path.entries()) {
    if (node < 0) break;
    if (typeof step === "number") node = findItem(doc, node, step);
    else {
      const members = membersNamed(doc, node, step);
      node = (nth === undefined || depth < path.length - 1 ? members.at(-1) : members[nth]) ?? -1;
    }
  }
  return node;
}

/** The members of an object with that key, in the order of the text; none if the node is no object. */
export function membersNamed(doc: JsonDocument, object: number, key: string): number[] {
  const members: number[] = [];
  if (firstCharacter(doc, object) !== "{") return members;
  const { next } = doc;
  const stop = next[object] ?? 0;
  for (let child = object + 1; child < stop; child = next[child] ?? stop) {
    if (hasKey(doc, child, key)) members.push(child);
  }
  return members;
}

function findItem(doc: JsonDocument, array: number, index: number): number {
  const item = firstCharacter(doc, array) === "[" ? childAt(doc, array, index) : -1;
  return item < nodeNext(doc, array) ? item : -1;
}

/** Compares in place; only a key with escapes, or one that is not quoted, is decoded first. */
function hasKey(doc: JsonDocument, node: number, key: string): boolean {
  const from = doc.key[node] ?? -1;
  if (doc.charCodeAt(from) !== QUOTE) return nodeKey(doc, node) === key;
  for (let at = 0; ; at++) {
    const code = doc.charCodeAt(from + 1 + at);
    if (code === QUOTE) return at === key.length;
    if (code === BACKSLASH) return nodeKey(doc, node) === key;
    if (at >= key.length || code !== key.charCodeAt(at)) return false;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
