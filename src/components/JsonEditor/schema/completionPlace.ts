import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { childNodes, nodeAtOffset, parentNode, pathOf } from "../../../json/nodes.js";
import { firstCharacter, keyEnd, nodeEnd, nodeLead, nodeNext, nodeStart } from "../../../json/nodes.js";
import { meaningfulBefore } from "./meaningfulCharacters.js";
import { typedTokenEnd } from "./typedTokenEnd.js";

/** What may be completed at a cursor, and the text that completing it replaces. */
export interface CompletionPlace {
  readonly kind: "key" | "value";
  /** The path of the object that gets the key, or of the value itself. */
  readonly path: JsonPath;
  /** The object or array that the key or value stands in; -1 for the root. */
  readonly container: number;
  /** The member whose key is replaced; -1 for none. */
  readonly replacing: number;
  /** From the opening quote to the closing one, as far as they are there. */
  readonly from: number;
  readonly to: number;
}

/**
 * What may be completed at an offset of a text, however half-typed: a key on a key and between the members of an object; a
 * value in an empty text, after a colon, on a scalar and between the items of an array. Undefined elsewhere.
 */
export function completionPlace(doc: JsonDocument, offset: number): CompletionPlace | undefined {
  if (doc.size === 0) return { kind: "value", path: [], container: -1, replacing: -1, from: offset, to: offset };
  const node = nodeAtOffset(doc, offset);
  if (node < 0) return undefined;
  if (isInKey(doc, node, offset)) return keyPlace(doc, node, offset);
  return isContainer(doc, node) ? rowPlace(doc, node, offset) : scalarPlace(doc, node, offset);
}

function isInKey(doc: JsonDocument, node: number, offset: number): boolean {
  return (doc.key[node] ?? -1) >= 0 && offset >= nodeLead(doc, node) && offset <= keyEnd(doc, node);
}

function isContainer(doc: JsonDocument, node: number): boolean {
  return "{[".includes(firstCharacter(doc, node)) && nodeEnd(doc, node) > nodeStart(doc, node);
}

function keyPlace(doc: JsonDocument, node: number, offset: number): CompletionPlace {
  const from = nodeLead(doc, node);
  const container = parentNode(doc, node);
  const base = { kind: "key", path: pathOf(doc, container), container } as const;
  // Right before a key there is room for another one, of which a word may have been typed.
  if (offset === from) {
    const word = wordStart(doc, offset);
    const isMember = word < offset && nodeLead(doc, node - 1) === word;
    return { ...base, replacing: isMember ? node - 1 : -1, from: word, to: offset };
  }
  const to = typedTokenEnd({ doc, from, end: keyEnd(doc, node), offset, followers: ":,}" });
  return { ...base, replacing: node, from, to };
}

function scalarPlace(doc: JsonDocument, node: number, offset: number): CompletionPlace | undefined {
  const [start, end] = [nodeStart(doc, node), nodeEnd(doc, node)];
  const isMissing = start === end;
  if (end - start > LONGEST_TOKEN || (offset < start && !isMissing)) return undefined;
  const from = isMissing ? offset : start;
  if ((doc.key[node] ?? -1) >= 0 && meaningfulBefore(doc, from).character !== ":") return undefined;
  const to = isMissing ? offset : typedTokenEnd({ doc, from, end, offset, followers: ",}]" });
  return { kind: "value", path: pathOf(doc, node), container: parentNode(doc, node), replacing: -1, from, to };
}

/** A longer scalar is a text of its own: nothing completes it. */
const LONGEST_TOKEN = 10_000;

/** Between the children of an object or array. */
function rowPlace(doc: JsonDocument, container: number, offset: number): CompletionPlace | undefined {
  if (offset <= nodeStart(doc, container) || isBehind(doc, container, offset)) return undefined;
  const base = { path: pathOf(doc, container), container, replacing: -1, from: wordStart(doc, offset), to: offset };
  if (firstCharacter(doc, container) === "{") return { ...base, kind: "key" };
  const index = childNodes(doc, container).filter((child) => nodeEnd(doc, child) <= offset).length;
  return { ...base, kind: "value", path: [...base.path, index] };
}

/** Where the word that ends at an offset begins: without a comma before it, it was not read as a key. */
function wordStart(doc: JsonDocument, offset: number): number {
  return offset - (/[\w$-]*$/.exec(doc.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0].length ?? 0);
}

const LONGEST_WORD = 100;

/** Whether an offset is behind the closing bracket; a container that is not closed has no behind. */
function isBehind(doc: JsonDocument, container: number, offset: number): boolean {
  const end = nodeEnd(doc, container);
  if (offset < end || doc.charCodeAt(end - 1) !== doc.charCodeAt(nodeStart(doc, container)) + TO_CLOSER) return false;
  let last = -1;
  for (let child = container + 1; child < nodeNext(doc, container); child = nodeNext(doc, child)) last = child;
  return nodeEnd(doc, last) < end;
}

/** From an opening bracket to its closing one. */
const TO_CLOSER = 2;
