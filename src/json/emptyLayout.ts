import type { JsonDocument } from "./JsonDocument.js";
import { ancestorNodes, childNodes, nodeLead } from "./nodes.js";

/** The text before the first child, between two, and after the last. */
export interface EmptyLayout {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/**
 * How the first children of an empty object or array are laid out: on lines of their own when it holds a line end, or when
 * its filled siblings of the same kind do, or else when its parent does.
 */
export function emptyLayout(doc: JsonDocument, container: number, inlineSpace: string): EmptyLayout {
  if (!isOnLines(doc, container)) return { before: "", between: `,${inlineSpace}`, after: "" };
  const close = lineEnd(doc, container) + lineIndent(doc, container);
  const before = close + indentUnit(doc, container);
  return { before, between: `,${before}`, after: close };
}

const DEFAULT_INDENT = "  ";
const LINE_START = /(?:\r\n?|\n)([ \t]*)$/;
/** How many siblings are looked at. */
const SIBLINGS = 200;

function isOnLines(doc: JsonDocument, container: number): boolean {
  if (/[\r\n]/.test(doc.text.slice(doc.start[container], doc.end[container]))) return true;
  const parent = ancestorNodes(doc, container).at(-1);
  if (parent === undefined) return false;
  const opener = doc.text.charAt(doc.start[container] ?? 0);
  const alike = childNodes(doc, parent)
    .slice(0, SIBLINGS)
    .find((node) => doc.text.charAt(doc.start[node] ?? 0) === opener && (doc.next[node] ?? 0) > node + 1);
  return LINE_START.test(leadingSpace(doc, alike ?? parent));
}

/** The space between a container's opening bracket and its first child. */
function leadingSpace(doc: JsonDocument, container: number): string {
  const first = (doc.next[container] ?? 0) > container + 1 ? nodeLead(doc, container + 1) : doc.end[container];
  return doc.text.slice((doc.start[container] ?? 0) + 1, first);
}

/** The indentation of the line a node begins on. */
function lineIndent(doc: JsonDocument, node: number): string {
  const lead = nodeLead(doc, node);
  const lineStart = Math.max(doc.text.lastIndexOf("\n", lead - 1), doc.text.lastIndexOf("\r", lead - 1)) + 1;
  return /^[ \t]*/.exec(doc.text.slice(lead === 0 ? 0 : lineStart, lead))?.[0] ?? "";
}

/** The line end used nearest before the node, else in it, else "\n". */
function lineEnd(doc: JsonDocument, node: number): string {
  const parent = ancestorNodes(doc, node).at(-1);
  const near = parent === undefined ? leadingSpace(doc, node) : leadingSpace(doc, parent);
  return (/\r\n?|\n/.exec(near) ?? /\r\n?|\n/.exec(doc.text))?.[0] ?? "\n";
}

/** What one level adds: learned from the nearest ancestor that indents, else two spaces. */
function indentUnit(doc: JsonDocument, node: number): string {
  for (const ancestor of ancestorNodes(doc, node).toReversed()) {
    const child = LINE_START.exec(leadingSpace(doc, ancestor))?.[1];
    const own = lineIndent(doc, ancestor);
    if (child !== undefined && child.length > own.length && child.startsWith(own)) return child.slice(own.length);
  }
  return DEFAULT_INDENT;
}
