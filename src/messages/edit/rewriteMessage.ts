import { applyTextChanges } from "../../json/applyTextChanges.js";
import { changeNodes, type NodeEdit } from "../../json/changeNodes.js";
import { findNode, membersNamed } from "../../json/findNode.js";
import { childNodes, nodeKey, nodeText } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import { nodeValue } from "../../json/toValue.js";
import type { TextPlace } from "./textPlaces.js";

interface Rewriting {
  /** The nodes that get a new JSON text. */
  readonly places: readonly TextPlace[];
  /** What becomes of a member beside the way to a place: its JSON text, or undefined when it goes. */
  readonly keep: (member: BesideMember) => string | undefined;
}

export interface BesideMember {
  readonly key: string;
  readonly value: unknown;
  /** As it is written. */
  readonly text: string;
  /** How many keys lead to the object it is in. */
  readonly depth: number;
}

/** The text of a message with only what `places` and `keep` say, laid out as it was. Undefined when a place is not there. */
export function rewriteMessage(text: string, { places, keep }: Rewriting): string | undefined {
  const doc = parseJson(text);
  const around = new Set<number>();
  const replaced = new Map<number, string>();
  for (const { path, json } of places) {
    path.forEach((_, depth) => around.add(findNode(doc, path.slice(0, depth))));
    replaced.set(findNode(doc, path), json);
  }
  if (replaced.has(-1) || places.length === 0) return undefined;
  const edits: NodeEdit[] = [];
  const visit = (node: number, depth: number) => {
    for (const child of childNodes(doc, node)) {
      if (around.has(child) && !replaced.has(child)) visit(child, depth + 1);
      else {
        const json = replaced.get(child) ?? kept(child, node, depth);
        edits.push({ at: [child], edit: json === undefined ? { remove: true } : { set: json } });
      }
    }
  };
  visit(0, 0);
  const changed = changeNodes(doc, edits);
  return changed.ok ? applyTextChanges(text, changed.changes) : undefined;

  function kept(child: number, node: number, depth: number): string | undefined {
    const key = nodeKey(doc, child);
    if (key === undefined || membersNamed(doc, node, key).at(-1) !== child) return undefined;
    return keep({ key, value: nodeValue(doc, child), text: nodeText(doc, child), depth });
  }
}
