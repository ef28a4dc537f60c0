import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeKey, nodeKind } from "./nodes.js";
import { scalarText } from "./scalarText.js";

/**
 * A number for what a node says: equal for equal nodes whatever their white space and the order of their keys, and hardly ever
 * for others. Each node is read once.
 */
export function nodeHashes(doc: JsonDocument): (node: number) => number {
  const hashes = new Int32Array(doc.size);
  return (root) => {
    // What is inside a node has higher numbers.
    const last = hashes[root] === 0 ? (doc.next[root] ?? 0) - 1 : -1;
    for (let node = last; node >= root; node--) hashes[node] ||= hashNode(doc, node, hashes) || 1;
    return hashes[root] ?? 0;
  };
}

function hashNode(doc: JsonDocument, node: number, hashes: Int32Array): number {
  let hash = hashText(nodeKind(doc, node), 0);
  for (const child of childNodes(doc, node)) {
    const value = hashes[child] ?? 0;
    const key = nodeKey(doc, child);
    hash = key === undefined ? mix(hash, value) : (hash + hashText(key, value)) | 0;
  }
  return hashText(scalarText(doc, node) ?? "", hash);
}

/** FNV-1a, over UTF-16 units. */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
