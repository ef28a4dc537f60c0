import type { JsonDocument } from "./JsonDocument.js";
import type { JsonTarget } from "./JsonPath.js";
import { nodeKey } from "./nodes.js";

/**
 * The node at a path or target; -1 when there is none. One step per sibling on the way. Of equal keys a plain path takes the
 * last, at every step.
 */
export function findNode(doc: JsonDocument, target: JsonTarget): number {
  if (doc.size === 0) return -1;
  const { path, nth } = "path" in target ? target : { path: target, nth: undefined };
  let node = 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    node = typeof step === "number" ? findItem(doc, node, step) : findMember(doc, node, step, isLast ? nth : undefined);
    if (node < 0) return -1;
  }
  return node;
}

function findItem(doc: JsonDocument, array: number, index: number): number {
  if (doc.text.charAt(doc.start[array] ?? 0) !== "[") return -1;
  const stop = doc.next[array] ?? 0;
  let position = 0;
  for (let child = array + 1; child < stop; child = doc.next[child] ?? stop) if (position++ === index) return child;
  return -1;
}

function findMember(doc: JsonDocument, object: number, key: string, nth: number | undefined): number {
  if (doc.text.charAt(doc.start[object] ?? 0) !== "{") return -1;
  const stop = doc.next[object] ?? 0;
  let found = -1;
  let count = 0;
  for (let child = object + 1; child < stop; child = doc.next[child] ?? stop) {
    if (!hasKey(doc, child, key)) continue;
    if (nth !== undefined && count++ === nth) return child;
    found = child;
  }
  return nth === undefined ? found : -1;
}

/** Compares in place; only a key with escapes, or one that is not quoted, is decoded first. */
function hasKey(doc: JsonDocument, node: number, key: string): boolean {
  const from = doc.key[node] ?? -1;
  if (doc.text.charAt(from) !== '"') return nodeKey(doc, node) === key;
  for (let at = 0; ; at++) {
    const code = doc.text.charCodeAt(from + 1 + at);
    if (code === QUOTE) return at === key.length;
    if (code === BACKSLASH) return nodeKey(doc, node) === key;
    if (at >= key.length || code !== key.charCodeAt(at)) return false;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
