import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeKey, nodeKind } from "./nodes.js";
import { pairMembers } from "./pairMembers.js";
import { scalarText } from "./scalarText.js";

/** A node of a text. */
export interface NodeOf {
  readonly doc: JsonDocument;
  readonly node: number;
}

/**
 * Whether two nodes say the same, as diffJson sees it: white space, the order of keys and how strings are written do not
 * count, how numbers are written does. Iterative, at any depth; each node is read once.
 */
export function saysSame(one: NodeOf, other: NodeOf): boolean {
  const open = [[one.node, other.node]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [a = 0, b = 0] = pair;
    const kind = nodeKind(one.doc, a);
    if (kind !== nodeKind(other.doc, b) || scalarText(one.doc, a) !== scalarText(other.doc, b)) return false;
    const children = childNodes(one.doc, a);
    const others = childNodes(other.doc, b);
    if (children.length !== others.length) return false;
    const partners = kind === "object" ? pairMembers(keysOf(one.doc, children), keysOf(other.doc, others)) : undefined;
    for (const [index, twin] of others.entries()) {
      const child = children[partners?.[index] ?? index];
      if (child === undefined) return false;
      open.push([child, twin]);
    }
  }
  return true;
}

function keysOf(doc: JsonDocument, members: readonly number[]): (string | undefined)[] {
  return members.map((member) => nodeKey(doc, member));
}
