import { decodeString } from "./decodeString.js";
import type { JsonDocument, JsonKind } from "./JsonDocument.js";
import type { JsonPath } from "./JsonPath.js";
import { readString } from "./readString.js";
import { scanWord } from "./recoverTokens.js";
import { isBareScalar } from "./readWord.js";

/** Where a node's value begins. */
export function nodeStart(doc: JsonDocument, node: number): number {
  return doc.start[node] ?? 0;
}

/** The offset after a node's value. */
export function nodeEnd(doc: JsonDocument, node: number): number {
  return doc.end[node] ?? 0;
}

/** The first node after a node and all that is in it: its next sibling, if it has one. */
export function nodeNext(doc: JsonDocument, node: number): number {
  return doc.next[node] ?? 0;
}

/** Where a node begins with its key, if it has one. */
export function nodeLead(doc: JsonDocument, node: number): number {
  const key = doc.key[node] ?? -1;
  return key < 0 ? nodeStart(doc, node) : key;
}

/** The character a node's value begins with, which tells what it is. */
export function firstCharacter(doc: JsonDocument, node: number): string {
  return String.fromCharCode(doc.charCodeAt(nodeStart(doc, node)));
}

/** What a node is. In a text with problems the whole node is looked at: `1x` and `nul` are `invalid`. */
export function nodeKind(doc: JsonDocument, node: number): JsonKind {
  const first = firstCharacter(doc, node);
  const kind = KINDS[first] ?? "invalid";
  if (doc.problems.length === 0) return kind;
  const text = nodeText(doc, node);
  if (text === "") return "invalid";
  return '{["'.includes(first) || isBareScalar(text) ? kind : "invalid";
}

/** The node's text as it is written. */
export function nodeText(doc: JsonDocument, node: number): string {
  return doc.slice(nodeStart(doc, node), nodeEnd(doc, node));
}

/** The decoded key of a member; undefined for items and the root. */
export function nodeKey(doc: JsonDocument, node: number): string | undefined {
  const key = keyText(doc, node);
  return key === undefined ? undefined : decodeString(key);
}

/** The offset after a member's key as it is written (with its quotes). */
export function keyEnd(doc: JsonDocument, node: number): number {
  return nodeLead(doc, node) + (keyText(doc, node)?.length ?? 0);
}

/** The items or members directly inside a node, in the order of the text; no more than `limit` of them. */
export function childNodes(doc: JsonDocument, node: number, limit = Infinity): number[] {
  const { next } = doc;
  const children: number[] = [];
  const stop = next[node] ?? 0;
  for (let child = node + 1; child < stop && children.length < limit; child = next[child] ?? stop) children.push(child);
  return children;
}

/** How many items or members a node has: one step each. */
export function childCount(doc: JsonDocument, node: number): number {
  const { next } = doc;
  let count = 0;
  const stop = next[node] ?? 0;
  for (let child = node + 1; child < stop; child = next[child] ?? stop) count++;
  return count;
}

/** The child at an index; the node after the last child at the index after it; else -1. */
export function childAt(doc: JsonDocument, node: number, index: number): number {
  const { next } = doc;
  const stop = next[node] ?? 0;
  let child = node + 1;
  for (let place = 0; place !== index; place++) {
    if (child >= stop) return -1;
    child = next[child] ?? stop;
  }
  return child;
}

/** The nodes that contain `node`, from the root down, `node` left out. */
export function ancestorNodes(doc: JsonDocument, node: number): number[] {
  const { next } = doc;
  const ancestors: number[] = [];
  for (let at = 0; at < node;) {
    ancestors.push(at);
    at++;
    for (let after = next[at] ?? 0; after <= node; after = next[at] ?? node + 1) at = after;
  }
  return ancestors;
}

/** The object or array a node stands in; -1 for the root. */
export function parentNode(doc: JsonDocument, node: number): number {
  return ancestorNodes(doc, node).at(-1) ?? -1;
}

/** The keys and indices that lead to a node. Equal keys share a path: see JsonTarget's `nth`. */
export function pathOf(doc: JsonDocument, node: number): JsonPath {
  const path: (string | number)[] = [];
  for (let at = 0; at < node;) {
    let index = 0;
    at++;
    for (; nodeNext(doc, at) <= node; index++) at = nodeNext(doc, at);
    path.push(nodeKey(doc, at) ?? index);
  }
  return path;
}

/** The smallest node that holds an offset, its ends included; a member holds its key too. -1 outside the root. */
export function nodeAtOffset(doc: JsonDocument, offset: number): number {
  const last = lastNodeBefore(doc, offset);
  if (last < 0) return -1;
  return [...ancestorNodes(doc, last), last].findLast((node) => nodeEnd(doc, node) >= offset) ?? -1;
}

/** The last node that begins, with its key, at an offset or before it; -1 for none. */
export function lastNodeBefore(doc: JsonDocument, offset: number): number {
  let low = 0;
  let high = doc.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodeLead(doc, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const KINDS: Record<string, JsonKind | undefined> = {
  "{": "object",
  "[": "array",
  '"': "string",
  t: "boolean",
  f: "boolean",
  n: "null",
  "-": "number",
};
for (let digit = 0; digit < 10; digit++) KINDS[digit] = "number";

/** The key as it is written; undefined without one. */
function keyText(doc: JsonDocument, node: number): string | undefined {
  const from = doc.key[node] ?? -1;
  if (from < 0) return undefined;
  const text = doc.slice(from, nodeStart(doc, node));
  if (text.startsWith('"')) return text.slice(0, readString(text, 0));
  return /^[:{[]/.test(text) ? "" : text.slice(0, scanWord(text, 0));
}
