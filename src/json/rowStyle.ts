import type { JsonDocument } from "./JsonDocument.js";
import {
  ancestorNodes,
  childNodes,
  firstCharacter,
  keyEnd,
  nodeEnd,
  nodeLead,
  nodeNext,
  nodeStart,
  parentNode,
} from "./nodes.js";

/** How the children of an object or array are written. */
export interface RowStyle {
  /** The text between two children: between this one and the next, if there is a next. */
  separator(child: number): string;
  /** The text between key and value: in this child, if it has a key. */
  colon(child: number): string;
  /** The text before the first child, between two and after the last when there are none yet. */
  empty(): { before: string; between: string; after: string };
}

/** Takes the style from the given child, else from around, else from the first nodes of the document. */
export function rowStyle(doc: JsonDocument, container: number): RowStyle {
  return {
    separator(child) {
      const sibling = nodeNext(doc, child);
      if (sibling < nodeNext(doc, container)) return doc.slice(nodeEnd(doc, child), nodeLead(doc, sibling));
      return `,${LINE_START.exec(leadingSpace(doc, container))?.[0] ?? inlineSpace(doc, container)}`;
    },
    colon: (child) => colonNear(doc, [child, ...examples(doc, container)]),
    // On lines of their own if there is a line end inside, or if filled siblings of the same kind, or else the parent, do so.
    empty() {
      const parent = parentNode(doc, container);
      const opener = firstCharacter(doc, container);
      const isAlike = (node: number) => firstCharacter(doc, node) === opener && nodeNext(doc, node) > node + 1;
      const around = childNodes(doc, parent, EXAMPLES).find(isAlike) ?? parent;
      const line = LINE_START.exec(leadingSpace(doc, container)) ?? LINE_START.exec(leadingSpace(doc, around));
      if (line === null) return { before: "", between: `,${inlineSpace(doc, container)}`, after: "" };
      const [, lineEnd = ""] = LINE_START.exec(leadingSpace(doc, parent)) ?? line;
      const after = lineEnd + lineIndent(doc, container);
      const before = after + indentUnit(doc, container);
      return { before, between: `,${before}`, after };
    },
  };
}

const LINE_START = /(\r\n?|\n)([ \t]*)$/;
const LINE_ENDS = [10, 13];
const DEFAULT_INDENT = "  ";
const DEFAULT_COLON = ": ";
/** How many siblings, and how many nodes from the start of the document, are looked at for their style. */
const EXAMPLES = 200;

/** The space between a container's opening bracket and its first child, or its closing one. */
function leadingSpace(doc: JsonDocument, container: number): string {
  const isFilled = nodeNext(doc, container) > container + 1;
  return doc.slice(
    nodeStart(doc, container) + 1,
    isFilled ? nodeLead(doc, container + 1) : nodeEnd(doc, container) - 1,
  );
}

/** The indentation of the line a node begins on. */
function lineIndent(doc: JsonDocument, node: number): string {
  const lead = nodeLead(doc, node);
  let lineStart = lead;
  while (lineStart > 0 && !LINE_ENDS.includes(doc.charCodeAt(lineStart - 1))) lineStart--;
  return /^[ \t]*/.exec(doc.slice(lineStart, lead))?.[0] ?? "";
}

/** What one level adds: learned from the nearest ancestor that indents, else two spaces. */
function indentUnit(doc: JsonDocument, node: number): string {
  for (const ancestor of ancestorNodes(doc, node).toReversed()) {
    const child = LINE_START.exec(leadingSpace(doc, ancestor))?.[2];
    if (child === undefined) continue;
    const own = lineIndent(doc, ancestor);
    if (child.length > own.length && child.startsWith(own)) return child.slice(own.length);
  }
  return DEFAULT_INDENT;
}

/** Nodes to learn from, the nearest first. */
function examples(doc: JsonDocument, container: number): number[] {
  const first = Array.from({ length: Math.min(EXAMPLES, doc.size) }, (_, node) => node);
  return [container, ...ancestorNodes(doc, container).toReversed(), ...first];
}

/** The space after a comma on one line. */
function inlineSpace(doc: JsonDocument, container: number): string {
  const nodes = examples(doc, container);
  for (const node of nodes) {
    const sibling = nodeNext(doc, node);
    if (sibling >= doc.size) continue;
    const space = /^,([ \t]*)$/.exec(doc.slice(nodeEnd(doc, node), nodeLead(doc, sibling)))?.[1];
    if (space !== undefined) return space;
  }
  return colonNear(doc, nodes) === ":" ? "" : " ";
}

function colonNear(doc: JsonDocument, nodes: readonly number[]): string {
  for (const node of nodes) {
    const colon = doc.slice(keyEnd(doc, node), nodeStart(doc, node));
    if (/^[ \t]*:[ \t]*$/.test(colon)) return colon;
  }
  return DEFAULT_COLON;
}
