import { applyTextChanges } from "./applyTextChanges.js";
import { indexJson } from "./indexJson.js";
import type { JsonDocument } from "./JsonDocument.js";
import { ancestorNodes, nodeAtOffset } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import type { TextChange } from "./TextChange.js";

/**
 * The document of the changed text: equal to parsing that text, but when the changes stay inside one value of a valid text
 * only that value is read again. `doc` stays valid. Throws a RangeError when the changes do not fit the text.
 */
export function applyChanges(doc: JsonDocument, changes: readonly TextChange[]): JsonDocument {
  const text = applyTextChanges(doc.text, changes);
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return doc;
  const span = { from: first.from, to: last.to };
  const growth = text.length - doc.text.length;
  for (const node of nodesAround(doc, span)) {
    const from = doc.start[node] ?? 0;
    const part = indexJson(text.slice(from, (doc.end[node] ?? 0) + growth));
    if (part) return { text, problems: [], ...spliceColumns(doc, { node, part: part.filled(), growth }) };
  }
  return parseJson(text);
}

/** The smallest node that holds the span, and its parent; not the root, which is a whole parse anyway. */
function nodesAround(doc: JsonDocument, span: { from: number; to: number }): number[] {
  const smallest = doc.problems.length === 0 ? nodeAtOffset(doc, span.from) : -1;
  if (smallest < 0) return [];
  const holds = (node: number) => (doc.start[node] ?? 0) <= span.from && (doc.end[node] ?? 0) >= span.to;
  const around = [...ancestorNodes(doc, smallest), smallest].filter(holds);
  return around
    .slice(-2)
    .filter((node) => node > 0)
    .toReversed();
}

type Columns = Pick<JsonDocument, "size" | "start" | "end" | "next" | "key">;

/** The columns with the subtree of `node` replaced by `part`, whose offsets count from the node's start. */
function spliceColumns(doc: JsonDocument, change: { node: number; part: Columns; growth: number }): Columns {
  const { node, part, growth } = change;
  const after = doc.next[node] ?? doc.size;
  const more = part.size - (after - node);
  const shift = doc.start[node] ?? 0;
  const splice = (old: Int32Array, inner: Int32Array, by: { part: number; rest: number }) => {
    const column = new Int32Array(doc.size + more);
    column.set(old.subarray(0, node));
    copyShifted(inner, { to: column, at: node, by: by.part });
    copyShifted(old.subarray(after), { to: column, at: node + part.size, by: by.rest });
    return column;
  };
  const columns: Columns = {
    size: doc.size + more,
    start: splice(doc.start, part.start, { part: shift, rest: growth }),
    end: splice(doc.end, part.end, { part: shift, rest: growth }),
    next: splice(doc.next, part.next, { part: node, rest: more }),
    key: splice(doc.key, part.key, { part: shift, rest: growth }),
  };
  columns.key[node] = doc.key[node] ?? -1;
  for (const ancestor of ancestorNodes(doc, node)) {
    columns.end[ancestor] = (doc.end[ancestor] ?? 0) + growth;
    columns.next[ancestor] = (doc.next[ancestor] ?? 0) + more;
  }
  return columns;
}

/** Adds `by` to each value but -1, which means "no key". */
function copyShifted(values: Int32Array, { to, at, by }: { to: Int32Array; at: number; by: number }): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? -1;
    to[at + index] = value < 0 ? value : value + by;
  }
}
