import { decodeString } from "./decodeString.js";
import type { JsonDocument, JsonKind } from "./JsonDocument.js";
import type { JsonPath } from "./JsonPath.js";
import { recoverString } from "./recoverString.js";
import { scanWord } from "./recoverTokens.js";
import { isJsonNumber } from "./scanNumber.js";
import { scanString } from "./scanString.js";

/** What a node is. In a text with problems the whole node is looked at: `1x` and `nul` are `invalid`. */
export function nodeKind(doc: JsonDocument, node: number): JsonKind {
  const start = column(doc.start, node);
  const end = column(doc.end, node);
  const kind = start === end ? "invalid" : (KINDS[doc.text.charAt(start)] ?? "invalid");
  if (doc.problems.length === 0 || kind === "object" || kind === "array" || kind === "string") return kind;
  return isScalar(doc.text.slice(start, end)) ? kind : "invalid";
}

/** The node's text as it is written. */
export function nodeText(doc: JsonDocument, node: number): string {
  return doc.text.slice(doc.start[node], doc.end[node]);
}

/** The decoded key of a member; undefined for items and the root. */
export function nodeKey(doc: JsonDocument, node: number): string | undefined {
  const from = column(doc.key, node);
  return from < 0 ? undefined : decodeString(doc.text.slice(from, keyEnd(doc, node)));
}

/** The offset after a member's key as it is written (with its quotes). */
export function keyEnd(doc: JsonDocument, node: number): number {
  const from = column(doc.key, node);
  const first = doc.text.charAt(from);
  if (first === '"') {
    const end = scanString(doc.text, from);
    return end < 0 ? recoverString(doc.text, from) : end;
  }
  return ":{[".includes(first) ? from : scanWord(doc.text, from);
}

/** Where a node begins with its key, if it has one. */
export function nodeLead(doc: JsonDocument, node: number): number {
  const key = column(doc.key, node);
  return key < 0 ? column(doc.start, node) : key;
}

/** The items or members directly inside a node, in the order of the text. */
export function childNodes(doc: JsonDocument, node: number): number[] {
  const children: number[] = [];
  const stop = column(doc.next, node);
  for (let child = node + 1; child < stop; child = column(doc.next, child)) children.push(child);
  return children;
}

/** How many items or members a node has: one step each. */
export function childCount(doc: JsonDocument, node: number): number {
  let count = 0;
  const stop = column(doc.next, node);
  for (let child = node + 1; child < stop; child = column(doc.next, child)) count++;
  return count;
}

/** The nodes that contain `node`, from the root down, `node` left out. */
export function ancestorNodes(doc: JsonDocument, node: number): number[] {
  const ancestors: number[] = [];
  for (let at = 0; at < node;) {
    ancestors.push(at);
    at++;
    while (column(doc.next, at) <= node) at = column(doc.next, at);
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
    for (; column(doc.next, at) <= node; index++) at = column(doc.next, at);
    path.push(nodeKey(doc, at) ?? index);
  }
  return path;
}

/** The smallest node that holds an offset, its ends included; a member holds its key too. -1 outside the root. */
export function nodeAtOffset(doc: JsonDocument, offset: number): number {
  let low = 0;
  let high = doc.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodeLead(doc, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = low - 1;
  if (last < 0) return -1;
  return [...ancestorNodes(doc, last), last].findLast((node) => column(doc.end, node) >= offset) ?? -1;
}

function column(values: Int32Array, node: number): number {
  return values[node] ?? -1;
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

function isScalar(text: string): boolean {
  return text === "true" || text === "false" || text === "null" || isJsonNumber(text);
}
