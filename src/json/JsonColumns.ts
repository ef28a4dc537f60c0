import type { JsonDocument } from "./JsonDocument.js";

/** The columns of a JsonDocument while they are being filled. */
export class JsonColumns {
  size = 0;
  start: Int32Array;
  end: Int32Array;
  next: Int32Array;
  key: Int32Array;

  /** `capacity`: room for that many nodes before the columns grow. */
  constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.key = new Int32Array(capacity);
  }

  /** Adds an open node and returns its number. `key`: offset of its key, -1 for none. */
  open(start: number, key: number): number {
    const node = this.size++;
    if (node === this.start.length) this.grow();
    this.start[node] = start;
    this.key[node] = key;
    return node;
  }

  /** Ends a node: everything added since it was opened is its subtree. */
  close(node: number, end: number): void {
    this.end[node] = end;
    this.next[node] = this.size;
  }

  /** The columns without the room that was not needed. */
  filled(): Pick<JsonDocument, "size" | "start" | "end" | "next" | "key"> {
    const { size } = this;
    const [start, end] = [this.start.subarray(0, size), this.end.subarray(0, size)];
    return { size, start, end, next: this.next.subarray(0, size), key: this.key.subarray(0, size) };
  }

  private grow(): void {
    const capacity = this.start.length * 2;
    this.start = grown(this.start, capacity);
    this.end = grown(this.end, capacity);
    this.next = grown(this.next, capacity);
    this.key = grown(this.key, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const copy = new Int32Array(capacity);
  copy.set(column);
  return copy;
}
