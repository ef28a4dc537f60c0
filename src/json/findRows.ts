import type { JsonDocument } from "./JsonDocument.js";
import { firstCharacter, lastNodeBefore, nodeEnd, nodeStart } from "./nodes.js";

/** A range of the text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A run of children of an object or array, none perhaps, with the commas, keys and colons around them. */
export interface Row extends Span {
  /** The nodes: from `first` up to `after`, which is the child behind the run or the end of the container. */
  readonly first: number;
  readonly after: number;
  /** The objects and arrays around the run, the root first. */
  readonly containers: readonly number[];
}

/**
 * The smallest rows of a valid text that hold the changes, apart from each other and in its order. Undefined when changes
 * touch the root's brackets or what is outside. Each change costs a step for every sibling before it.
 */
export function findRows(doc: JsonDocument, changes: readonly Span[]): Row[] | undefined {
  const rows: Row[] = [];
  for (const change of changes) {
    let row = findRow(doc, change);
    if (row === undefined) return undefined;
    for (let last = rows.at(-1); last && row.from <= last.to; last = rows.at(-1)) {
      rows.pop();
      row = join(last, row);
    }
    rows.push(row);
  }
  return rows;
}

function findRow(doc: JsonDocument, { from, to }: Span): Row | undefined {
  const { next } = doc;
  const last = lastNodeBefore(doc, from);
  const containers: number[] = [];
  let before = -1;
  let child = 0;
  let stop = doc.size;
  while (child < stop && holds(child)) {
    containers.push(child);
    stop = next[child] ?? stop;
    before = -1;
    child++;
    for (
      let behind = next[child] ?? stop;
      child < stop && (behind <= last || endsBefore(child));
      behind = next[child] ?? stop
    ) {
      before = child;
      child = behind;
    }
  }
  const container = containers.at(-1);
  if (container === undefined) return undefined;
  let after = child;
  while (after < stop && !beginsBehind(after)) after = next[after] ?? stop;
  return {
    first: child,
    after,
    containers,
    from: before < 0 ? nodeStart(doc, container) + 1 : nodeEnd(doc, before),
    to: after < stop ? nodeStart(doc, after) : nodeEnd(doc, container) - 1,
  };

  function holds(node: number): boolean {
    return nodeStart(doc, node) < from && to < nodeEnd(doc, node) && "{[".includes(firstCharacter(doc, node));
  }

  function endsBefore(node: number): boolean {
    const offset = nodeEnd(doc, node);
    return offset < from || (offset === from && isClosed(doc, node));
  }

  function beginsBehind(node: number): boolean {
    const offset = nodeStart(doc, node);
    return offset > to || (offset === to && isClosed(doc, node));
  }
}

/** One row for two that meet: rows meet in the same container, or one is inside what the other reads again. */
function join(one: Row, other: Row): Row {
  const { containers } = one.containers.length <= other.containers.length ? one : other;
  const { first, from } = one.from <= other.from ? one : other;
  const { after, to } = one.to >= other.to ? one : other;
  return { first, after, containers, from, to };
}

/** Whether a value ends with a bracket or a quote, so that what is written beside it is never taken for a part of it. */
function isClosed(doc: JsonDocument, node: number): boolean {
  return '{["'.includes(firstCharacter(doc, node));
}
