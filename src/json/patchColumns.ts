import type { Row } from "./findRows.js";
import type { JsonColumns } from "./JsonDocument.js";

/** A row of nodes and what takes its place. */
export interface Patch extends Row {
  /** The new nodes are those of `part` from `head` up to `tail`. If there is one at `tail`, it stands for the child behind. */
  readonly part: JsonColumns;
  readonly head: number;
  readonly tail: number;
  /** What the offsets of `part` lack to be offsets of the changed text. */
  readonly shift: number;
  /** How much longer the text of the row becomes. */
  readonly growth: number;
}

/**
 * The columns with rows of nodes replaced, in the same memory as far as it suffices: those that were given are used up. One
 * pass over the nodes behind the first row; none where what the rows before add and take away comes to nothing.
 */
export function patchColumns(columns: JsonColumns, patches: readonly Patch[]): JsonColumns {
  const size = columns.start.length;
  let nodes = 0;
  let units = 0;
  const moves = patches.map((patch, index) => {
    const { first, after, containers, head, tail, growth } = patch;
    const added = { from: head, to: tail, at: first + nodes, nodes: first + nodes - head, units: patch.shift };
    const more = tail - head - (after - first);
    for (const container of containers) {
      columns.end[container] = (columns.end[container] ?? 0) + growth;
      columns.next[container] = (columns.next[container] ?? 0) + more;
    }
    nodes += more;
    units += growth;
    const kept = { from: after, to: patches[index + 1]?.first ?? size, at: after + nodes, nodes, units };
    return { patch, added, kept };
  });
  const patched = resize(columns, Math.max(size, size + nodes));
  // What goes back moves first, from the front; then what goes on, from the end: nothing is overwritten before its turn.
  for (const { kept } of moves) if (kept.nodes <= 0) copy(patched, patched, kept);
  for (const { kept } of moves.toReversed()) if (kept.nodes > 0) copy(patched, patched, kept);
  for (const { patch, added, kept } of moves) {
    copy(patch.part, patched, added);
    const key = patch.part.key[patch.tail] ?? -1;
    if (key >= 0) patched.key[kept.at] = key + patch.shift;
  }
  return resize(patched, size + nodes);
}

/** Nodes `from`..`to` that come to stand at `at`. `nodes`, `units`: what their values grow by. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly nodes: number;
  readonly units: number;
}

function copy(source: JsonColumns, target: JsonColumns, { from, to, at, nodes, units }: Move): void {
  const { start, end, next, key } = target;
  if (nodes !== 0 || source !== target) {
    start.set(source.start.subarray(from, to), at);
    end.set(source.end.subarray(from, to), at);
    next.set(source.next.subarray(from, to), at);
    key.set(source.key.subarray(from, to), at);
  }
  if (nodes === 0 && units === 0) return;
  const stop = at + to - from;
  for (let node = at; node < stop; node++) {
    start[node] = (start[node] ?? 0) + units;
    end[node] = (end[node] ?? 0) + units;
    next[node] = (next[node] ?? 0) + nodes;
    const offset = key[node] ?? -1;
    key[node] = offset < 0 ? offset : offset + units;
  }
}

function resize({ start, end, next, key }: JsonColumns, size: number): JsonColumns {
  return {
    start: resizeColumn(start, size),
    end: resizeColumn(end, size),
    next: resizeColumn(next, size),
    key: resizeColumn(key, size),
  };
}

/** In the same memory if that is large enough and no more than an eighth of it lies idle. */
function resizeColumn(column: Int32Array, size: number): Int32Array {
  const room = column.buffer.byteLength / column.BYTES_PER_ELEMENT;
  if (size <= room && room - size <= size >> 3) return new Int32Array(column.buffer, 0, size);
  const resized = new Int32Array(size + (size >> 5)).subarray(0, size);
  resized.set(column.subarray(0, size));
  return resized;
}
