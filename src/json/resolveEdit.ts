import { findNode, membersNamed } from "./findNode.js";
import { formatPath } from "./formatPath.js";
import { isSoundContainer } from "./isSoundContainer.js";
import type { AddressedEdit } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import { refuse } from "./JsonEditError.js";
import {
  childAt,
  childCount,
  keyEnd,
  nodeEnd,
  nodeKey,
  nodeKind,
  nodeLead,
  nodeNext,
  nodeStart,
  parentNode,
} from "./nodes.js";
import { bomLength, parseJson } from "./parseJson.js";

/** One edit with its place in the text. */
export interface ResolvedEdit {
  /** The text that the edit is about, which no other edit may touch. Of length 0 at its container for an insertion. */
  readonly from: number;
  readonly to: number;
  /** What replaces that text. */
  readonly text?: string;
  /** The object or array in whose row a child goes or comes, or a key is new. */
  readonly container?: number;
  readonly removed?: number;
  readonly arrival?: Arrival;
  readonly newKey?: string;
  /** The member whose key is free again. */
  readonly keyless?: number;
}

/** A child that is written before the node `before`; with a `key`, the key and a colon are still to be written. */
export interface Arrival {
  readonly before: number;
  readonly text: string;
  readonly key?: string;
}

/** The edit of the node at a target. Throws a JsonEditError when there is none, or resolveNodeEdit does. */
export function resolveEdit(doc: JsonDocument, { at, edit }: AddressedEdit): ResolvedEdit {
  const path = "path" in at ? at.path : at;
  const node = findNode(doc, at);
  if (node < 0 && !("set" in edit && doc.size === 0 && path.length === 0)) {
    refuse(doc, { code: "not-found", message: `There is nothing at ${formatPath(path)}`, offset: 0 });
  }
  return resolveNodeEdit(doc, node, edit);
}

/**
 * Finds the edit's place and checks everything that can be checked without knowing the other edits. `node` is -1 for the first
 * value of an empty text. Throws a JsonEditError.
 */
export function resolveNodeEdit(doc: JsonDocument, node: number, edit: JsonEdit): ResolvedEdit {
  const start = node < 0 ? bomLength(doc.slice(0, 1)) : nodeStart(doc, node);
  const lead = node < 0 ? start : nodeLead(doc, node);
  const end = node < 0 ? doc.length : nodeEnd(doc, node);
  const claim = { from: lead, to: end };

  if ("set" in edit) {
    checkJson(edit.set);
    const isSame = edit.set.length === end - start && edit.set === doc.slice(start, end);
    return { from: start, to: end, text: isSame ? undefined : edit.set };
  }
  if ("insert" in edit) {
    const { insert: text, key } = edit;
    checkJson(text);
    const kind = nodeKind(doc, node);
    const isObject = kind === "object";
    if (!isObject && kind !== "array") {
      fail("not-a-container", `Only objects and arrays take insertions, this is: ${kind}`);
    }
    if (isObject && key === undefined) fail("key-missing", "A new member needs a key");
    if (!isObject && key !== undefined) fail("key-needless", "An array item has no key");
    checkSound(node);
    const before = edit.at === undefined ? nodeNext(doc, node) : childAt(doc, node, edit.at);
    if (before < 0) failIndex(childCount(doc, node), edit.at);
    return { from: start, to: start, container: node, arrival: { before, text, key }, newKey: key };
  }

  const container = parentNode(doc, node);
  const next = nodeNext(doc, node);
  const key = nodeKey(doc, node);
  if ("rename" in edit) {
    if (key === undefined) fail("not-a-member", "Only a member of an object has a key");
    const to = keyEnd(doc, node);
    if (lead === to) fail("broken-text", BROKEN);
    if (key === edit.rename) return { from: lead, to };
    return { from: lead, to, text: JSON.stringify(edit.rename), container, newKey: edit.rename, keyless: node };
  }
  if (container < 0) fail("root", "The outermost value cannot be removed, moved or duplicated");
  checkSound(container);
  if ("remove" in edit) return { ...claim, container, removed: node, keyless: node };
  if ("move" in edit) {
    const target = childAt(doc, container, edit.move);
    if (target < 0 || target === nodeNext(doc, container)) failIndex(childCount(doc, container) - 1, edit.move);
    if (target === node) return claim;
    const before = target < node ? target : nodeNext(doc, target);
    return { ...claim, container, removed: node, arrival: { before, text: doc.slice(lead, end) } };
  }
  if (key === undefined) return { ...claim, container, arrival: { before: next, text: doc.slice(lead, end) } };
  const newKey = freeKey(doc, container, key);
  const text = JSON.stringify(newKey) + doc.slice(keyEnd(doc, node), end);
  return { ...claim, container, arrival: { before: next, text }, newKey };

  function fail(code: string, message: string): never {
    refuse(doc, { code, message, offset: "set" in edit || "insert" in edit ? start : lead });
  }

  function failIndex(max: number, index: number | undefined): never {
    fail("index-out-of-range", `Expected an index from 0 to ${max}, found ${index}`);
  }

  function checkSound(parent: number): void {
    if (!isSoundContainer(doc, parent)) fail("broken-text", BROKEN);
  }

  function checkJson(json: string): void {
    const [problem] = parseJson(json).problems;
    if (problem === undefined && bomLength(json) === 0) return;
    const { message = "a BOM", expected, found } = problem ?? {};
    refuse(doc, { code: "invalid-json", message: `Not JSON: ${message}`, expected, found, offset: start });
  }
}

const BROKEN = "The text around this place is broken: mend it first";

/** The first of `key copy`, `key copy 2`, … that the object does not have. */
function freeKey(doc: JsonDocument, object: number, key: string): string {
  let copy = `${key} copy`;
  for (let count = 2; membersNamed(doc, object, copy).length > 0; count++) copy = `${key} copy ${count}`;
  return copy;
}
