import { editProblem } from "./editProblem.js";
import { findNode } from "./findNode.js";
import { formatPath } from "./formatPath.js";
import { indexJson } from "./indexJson.js";
import { isSoundContainer } from "./isSoundContainer.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import type { JsonTarget } from "./JsonPath.js";
import type { JsonProblem } from "./JsonProblem.js";
import { childNodes, keyEnd, nodeKey, nodeKind, nodeLead, parentNode } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import type { TextChange } from "./TextChange.js";

/** One edit with its place in the text. */
export interface ResolvedEdit {
  /** The text the edit is about. No other edit may touch it, unless `shared` (an insertion into that container). */
  readonly claim: { readonly from: number; readonly to: number };
  readonly shared?: boolean;
  /** Changes inside the claim, independent of the siblings. */
  readonly changes: readonly TextChange[];
  /** What happens in the row of siblings. */
  readonly siblings?: SiblingEdit;
  /** A key that this edit brings into an object. `node`: the member that gives up its own key for it. */
  readonly newKey?: { readonly object: number; readonly key: string; readonly node?: number };
}

/** `gap` n is the place before the nth child of the document as it is; `key` is set when a colon is still to be written. */
export interface SiblingEdit {
  readonly container: number;
  readonly remove?: number;
  readonly insert?: { readonly gap: number; readonly text: string; readonly key?: string };
}

type Resolution = { ok: true; resolved: ResolvedEdit } | { ok: false; problem: JsonProblem };

/** Finds the edit's place and checks everything that can be checked without knowing the other edits. */
export function resolveEdit(doc: JsonDocument, at: JsonTarget, edit: JsonEdit): Resolution {
  const node = findNode(doc, at);
  const path = "path" in at ? at.path : at;
  if (node < 0 && path.length === 0 && "set" in edit && doc.size === 0) return resolveFirstValue(doc, edit.set);
  if (node < 0) return refused(doc, "not-found", `There is nothing at ${formatPath(path)}`, 0);
  if ("set" in edit) return resolveSet(doc, node, edit.set);
  if ("insert" in edit) return resolveInsert(doc, node, edit);
  if ("rename" in edit) return resolveRename(doc, node, edit.rename);
  return resolveAmongSiblings(doc, node, edit);
}

function resolveFirstValue(doc: JsonDocument, text: string): Resolution {
  if (!indexJson(text)) return notJson(doc, text, 0);
  const from = doc.text.startsWith("\uFEFF") ? 1 : 0;
  const claim = { from, to: doc.text.length };
  return accepted({ claim, changes: [{ ...claim, insert: text }] });
}

function resolveSet(doc: JsonDocument, node: number, text: string): Resolution {
  if (!indexJson(text)) return notJson(doc, text, doc.start[node] ?? 0);
  const claim = { from: doc.start[node] ?? 0, to: doc.end[node] ?? 0 };
  const isSame = text === doc.text.slice(claim.from, claim.to);
  return accepted({ claim, changes: isSame ? [] : [{ ...claim, insert: text }] });
}

function resolveInsert(
  doc: JsonDocument,
  node: number,
  edit: { insert: string; key?: string; at?: number },
): Resolution {
  const from = doc.start[node] ?? 0;
  if (!indexJson(edit.insert)) return notJson(doc, edit.insert, from);
  const kind = nodeKind(doc, node);
  if (kind !== "object" && kind !== "array") {
    return refused(doc, "not-a-container", `Only objects and arrays take insertions, this is: ${kind}`, from);
  }
  if (kind === "object" && edit.key === undefined) return refused(doc, "key-missing", "A new member needs a key", from);
  if (kind === "array" && edit.key !== undefined) return refused(doc, "key-needless", "An array item has no key", from);
  if (!isSoundContainer(doc, node)) return refused(doc, "broken-text", BROKEN, from);
  const count = childNodes(doc, node).length;
  const gap = edit.at ?? count;
  if (!isIndex(gap, count))
    return refused(doc, "index-out-of-range", `Expected an index from 0 to ${count}, found ${gap}`, from);
  const claim = { from, to: doc.end[node] ?? 0 };
  const siblings = { container: node, insert: { gap, text: edit.insert, key: edit.key } };
  const newKey = edit.key === undefined ? undefined : { object: node, key: edit.key };
  return accepted({ claim, shared: true, changes: [], siblings, newKey });
}

function resolveRename(doc: JsonDocument, node: number, key: string): Resolution {
  const from = doc.key[node] ?? -1;
  if (from < 0) return refused(doc, "not-a-member", "Only a member of an object has a key", doc.start[node] ?? 0);
  const claim = { from, to: keyEnd(doc, node) };
  if (claim.from === claim.to) return refused(doc, "broken-text", BROKEN, from);
  if (nodeKey(doc, node) === key) return accepted({ claim, changes: [] });
  const newKey = { object: parentNode(doc, node), key, node };
  return accepted({ claim, changes: [{ ...claim, insert: JSON.stringify(key) }], newKey });
}

function resolveAmongSiblings(
  doc: JsonDocument,
  node: number,
  edit: { remove: true } | { move: number } | { duplicate: true },
): Resolution {
  const claim = { from: nodeLead(doc, node), to: doc.end[node] ?? 0 };
  const container = parentNode(doc, node);
  if (container < 0)
    return refused(doc, "root", "The outermost value cannot be removed, moved or duplicated", claim.from);
  if (!isSoundContainer(doc, container)) return refused(doc, "broken-text", BROKEN, claim.from);
  if ("remove" in edit) return accepted({ claim, changes: [], siblings: { container, remove: node } });
  const children = childNodes(doc, container);
  const index = children.indexOf(node);
  if ("move" in edit) {
    const last = children.length - 1;
    if (!isIndex(edit.move, last)) {
      return refused(doc, "index-out-of-range", `Expected an index from 0 to ${last}, found ${edit.move}`, claim.from);
    }
    if (edit.move === index) return accepted({ claim, changes: [] });
    const gap = edit.move > index ? edit.move + 1 : edit.move;
    const text = doc.text.slice(claim.from, claim.to);
    return accepted({ claim, changes: [], siblings: { container, remove: node, insert: { gap, text } } });
  }
  const key = nodeKey(doc, node);
  if (key === undefined) {
    const text = doc.text.slice(claim.from, claim.to);
    return accepted({ claim, changes: [], siblings: { container, insert: { gap: index + 1, text } } });
  }
  const copy = freeKey(key, new Set(children.map((child) => nodeKey(doc, child))));
  const text = JSON.stringify(copy) + doc.text.slice(keyEnd(doc, node), claim.to);
  const siblings = { container, insert: { gap: index + 1, text } };
  return accepted({ claim, changes: [], siblings, newKey: { object: container, key: copy } });
}

const BROKEN = "The text around this place is broken: mend it first";

function accepted(resolved: ResolvedEdit): Resolution {
  return { ok: true, resolved };
}

function refused(doc: JsonDocument, code: string, message: string, offset: number): Resolution {
  return { ok: false, problem: editProblem(doc, { code, message, offset }) };
}

function notJson(doc: JsonDocument, text: string, offset: number): Resolution {
  const { message = "a BOM", expected, found } = parseJson(text).problems[0] ?? {};
  const problem = { code: "invalid-json", message: `Not JSON: ${message}`, expected, found, offset };
  return { ok: false, problem: editProblem(doc, problem) };
}

function isIndex(index: number, max: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= max;
}

function freeKey(key: string, taken: ReadonlySet<string | undefined>): string {
  for (let count = 1; ; count++) {
    const copy = count === 1 ? `${key} copy` : `${key} copy ${count}`;
    if (!taken.has(copy)) return copy;
  }
}
