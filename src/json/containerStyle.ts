import { emptyLayout, type EmptyLayout } from "./emptyLayout.js";
import type { JsonDocument } from "./JsonDocument.js";
import { ancestorNodes, keyEnd, nodeLead } from "./nodes.js";

/** How an object or array is written. A gap n is the place before the nth child. */
export interface ContainerStyle {
  /** The text between two children around a gap: a comma and its space. */
  separator(gap: number): string;
  /** The text between key and value. */
  colon(gap: number): string;
  /** What stands around the children when there are none yet. */
  empty(): EmptyLayout;
}

/** Takes the style from the nearest children, else from around, else from the first nodes of the document. */
export function containerStyle(doc: JsonDocument, container: number, children: readonly number[]): ContainerStyle {
  return {
    separator(gap) {
      const left = Math.max(0, Math.min(gap - 1, children.length - 2));
      const [a, b] = [children[left], children[left + 1]];
      if (a !== undefined && b !== undefined) return doc.text.slice(doc.end[a], nodeLead(doc, b));
      const lead = doc.text.slice((doc.start[container] ?? 0) + 1, nodeLead(doc, children[0] ?? container));
      return `,${/(?:\r\n?|\n)[ \t]*$/.exec(lead)?.[0] ?? inlineSpace(doc, container)}`;
    },
    colon(gap) {
      const near = children[Math.max(0, gap - 1)] ?? children.at(-1);
      return colonNear(doc, near === undefined ? examples(doc, container) : [near, ...examples(doc, container)]);
    },
    empty: () => emptyLayout(doc, container, inlineSpace(doc, container)),
  };
}

const DEFAULT_COLON = ": ";
/** How many nodes from the start of a document are looked at for its style. */
const EXAMPLES = 200;

/** Nodes to learn from, the nearest first. */
function examples(doc: JsonDocument, container: number): number[] {
  const first = Array.from({ length: Math.min(EXAMPLES, doc.size) }, (_, node) => node);
  return [container, ...ancestorNodes(doc, container).toReversed(), ...first];
}

/** The space after a comma on one line. */
function inlineSpace(doc: JsonDocument, container: number): string {
  const nodes = examples(doc, container);
  for (const node of nodes) {
    const sibling = doc.next[node] ?? doc.size;
    if (sibling >= doc.size) continue;
    const space = /^,([ \t]*)$/.exec(doc.text.slice(doc.end[node], nodeLead(doc, sibling)))?.[1];
    if (space !== undefined) return space;
  }
  return colonNear(doc, nodes) === ":" ? "" : " ";
}

function colonNear(doc: JsonDocument, nodes: readonly number[]): string {
  for (const node of nodes) {
    if ((doc.key[node] ?? -1) < 0) continue;
    const colon = doc.text.slice(keyEnd(doc, node), doc.start[node]);
    if (/^[ \t]*:[ \t]*$/.test(colon)) return colon;
  }
  return DEFAULT_COLON;
}
