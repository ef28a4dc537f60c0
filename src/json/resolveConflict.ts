import { minimalChange } from "./minimalChange.js";
import { changeJson } from "./changeJson.js";
import { changeNodes } from "./changeNodes.js";
import { findNode, membersNamed } from "./findNode.js";
import type { JsonChange } from "./JsonChange.js";
import type { JsonConflict } from "./JsonConflict.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import type { JsonPath } from "./JsonPath.js";
import { childCount, childNodes, nodeKind, nodeText } from "./nodes.js";
import { toJsonChange } from "./toJsonChange.js";

/**
 * The change that puts one side's text at a conflict's place: adds, sets or removes it there. An item whose index changed since the
 * merge is found by my text, the nearest if there are several. What is not there and shall not be is no change. Several
 * conflicts are best resolved from the last to the first: none moves the place of those before it.
 */
export function resolveConflict(
  doc: JsonDocument,
  conflict: JsonConflict,
  take: "mine" | "theirs" | "base",
): JsonChange {
  const { path, [take]: text } = conflict;
  if (path.length === 0) {
    const change = minimalChange(doc.text, text ?? "");
    return toJsonChange(doc, () => (change ? [change] : []));
  }
  const node = findPlace(doc, conflict);
  if (node >= 0) return changeNodes(doc, [{ at: [node], edit: text === undefined ? { remove: true } : { set: text } }]);
  if (text === undefined) return { ok: true, changes: [], inverse: [] };
  const parent = path.slice(0, -1);
  return changeJson(doc, [
    { at: parent, edit: insertion(doc, { parent: findNode(doc, parent), step: path.at(-1), text }) },
  ]);
}

interface NewChild {
  readonly parent: number;
  readonly step: string | number | undefined;
  readonly text: string;
}

/** As far back in an array as it reaches by now. */
function insertion(doc: JsonDocument, { parent, step, text }: NewChild): JsonEdit {
  if (typeof step === "string") return { insert: text, key: step };
  return { insert: text, at: Math.min(step ?? 0, parent < 0 ? 0 : childCount(doc, parent)) };
}

/** The node that the conflict is about; -1 when there is none. */
function findPlace(doc: JsonDocument, { path, nth, mine }: JsonConflict): number {
  const node = findNode(doc, nth === undefined ? path : { path, nth });
  // At the index of an item that I removed another one stands by now.
  if (mine === undefined) return typeof path.at(-1) === "number" ? -1 : node;
  if (node >= 0 && nodeText(doc, node) === mine) return node;
  const moved = nearestNode(doc, path, mine);
  return moved >= 0 ? moved : node;
}

/** The node with that text whose path is this one but for indices, the sum of their distances the smallest; -1 for none. */
function nearestNode(doc: JsonDocument, path: JsonPath, text: string): number {
  let reached = doc.size > 0 ? [{ node: 0, distance: 0 }] : [];
  for (const step of path) {
    reached = reached.flatMap(({ node, distance }) => {
      if (typeof step === "string") {
        const member = membersNamed(doc, node, step).at(-1);
        return member === undefined ? [] : [{ node: member, distance }];
      }
      const items = nodeKind(doc, node) === "array" ? childNodes(doc, node) : [];
      return items.map((item, index) => ({ node: item, distance: distance + Math.abs(index - step) }));
    });
  }
  const found = reached.filter(({ node }) => nodeText(doc, node) === text);
  return found.reduce((best, one) => (one.distance < best.distance ? one : best), { node: -1, distance: Infinity })
    .node;
}
