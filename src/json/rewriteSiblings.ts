import { containerStyle, type ContainerStyle } from "./containerStyle.js";
import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeLead } from "./nodes.js";
import type { ResolvedEdit, SiblingEdit } from "./resolveEdit.js";
import type { TextChange } from "./TextChange.js";

/** The text changes of all removals and insertions, worked out for each object and array as one. */
export function rewriteSiblings(doc: JsonDocument, edits: readonly ResolvedEdit[]): TextChange[] {
  const rows = new Map<number, SiblingEdit[]>();
  for (const { siblings } of edits) {
    if (siblings === undefined) continue;
    const row = rows.get(siblings.container);
    if (row) row.push(siblings);
    else rows.set(siblings.container, [siblings]);
  }
  return [...rows].flatMap(([container, row]) => rewriteRow(doc, container, row));
}

interface Arrival {
  readonly gap: number;
  readonly text: string;
}

function rewriteRow(doc: JsonDocument, container: number, row: readonly SiblingEdit[]): TextChange[] {
  const children = childNodes(doc, container);
  const style = containerStyle(doc, container, children);
  const removed = new Set(row.map((edit) => edit.remove));
  const arrivals = row
    .flatMap(({ insert }) => (insert ? [{ gap: insert.gap, text: memberText(style, insert) }] : []))
    .toSorted((a, b) => a.gap - b.gap);
  const isEmptied = children.every((child) => removed.has(child));
  if (isEmptied) return [refill(doc, container, { children, style, arrivals })];
  return spliceRow(doc, { children, removed, style, arrivals });
}

function memberText(style: ContainerStyle, insert: { gap: number; text: string; key?: string }): string {
  return insert.key === undefined ? insert.text : JSON.stringify(insert.key) + style.colon(insert.gap) + insert.text;
}

/** All that was inside is gone, or nothing was: the arrivals make up the content. */
function refill(
  doc: JsonDocument,
  container: number,
  row: { children: readonly number[]; style: ContainerStyle; arrivals: readonly Arrival[] },
): TextChange {
  const { children, style, arrivals } = row;
  const [first] = children;
  const last = children.at(-1);
  const inside = { from: (doc.start[container] ?? 0) + 1, to: (doc.end[container] ?? 0) - 1 };
  const texts = arrivals.map(({ text }) => text);
  if (texts.length === 0) return { ...inside, insert: "" };
  if (first === undefined || last === undefined) {
    const { before, between, after } = style.empty();
    return { ...inside, insert: before + texts.join(between) + after };
  }
  return { from: nodeLead(doc, first), to: doc.end[last] ?? 0, insert: texts.join(style.separator(0)) };
}

/**
 * Each surviving child takes the removed ones before it, with their separators, and the arrivals between; what is removed
 * or arrives after the last survivor hangs on that one's end.
 */
function spliceRow(
  doc: JsonDocument,
  row: {
    children: readonly number[];
    removed: ReadonlySet<number | undefined>;
    style: ContainerStyle;
    arrivals: readonly Arrival[];
  },
): TextChange[] {
  const { children, removed, style, arrivals } = row;
  const changes: TextChange[] = [];
  let gap = 0;
  let arrived = 0;
  let tail = 0;
  for (const [index, child] of children.entries()) {
    if (removed.has(child)) continue;
    let insert = "";
    for (let next = arrivals[arrived]; next && next.gap <= index; next = arrivals[++arrived]) {
      insert += next.text + style.separator(next.gap);
    }
    changes.push({ from: nodeLead(doc, children[gap] ?? child), to: nodeLead(doc, child), insert });
    gap = index + 1;
    tail = doc.end[child] ?? 0;
  }
  const insert = arrivals.slice(arrived).map((arrival) => style.separator(arrival.gap) + arrival.text);
  const last = children.at(-1) ?? 0;
  changes.push({ from: tail, to: gap === children.length ? tail : (doc.end[last] ?? 0), insert: insert.join("") });
  return changes.filter((change) => change.from !== change.to || change.insert !== "");
}
