/** Where a match was found, in numbers. */
export interface FoundAt {
  /** Index of the message. */
  message: number;
  /** Index of the part; -1: the message's name. */
  part: number;
  /** Index of the field. */
  field: number;
  /** How many keys and leaves of the value come before; -1: it is a text. */
  leaf: number;
  /** UTF-16 range. */
  from: number;
  to: number;
}

/** Matches, 24 bytes each, in pages: adding copies nothing that is there. */
export class HitTable {
  count = 0;
  readonly #pages: Int32Array[] = [];
  #page = new Int32Array(0);

  add({ message, part, field, leaf, from, to }: FoundAt): void {
    const at = (this.count++ % PAGE) * WIDTH;
    if (at === 0) this.#pages.push((this.#page = new Int32Array(PAGE * WIDTH)));
    const page = this.#page;
    page[at] = message;
    page[at + 1] = part;
    page[at + 2] = field;
    page[at + 3] = leaf;
    page[at + 4] = from;
    page[at + 5] = to;
  }

  at(index: number): FoundAt | undefined {
    if (!(index >= 0 && index < this.count)) return undefined;
    const read = (column: number) => this.#read(index, column);
    return { message: read(0), part: read(1), field: read(2), leaf: read(3), from: read(4), to: read(5) };
  }

  /** Index of the first match in that message or a later one. */
  firstFrom(message: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#read(middle, 0) < message) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #read(index: number, column: number): number {
    return this.#pages[Math.floor(index / PAGE)]?.[(index % PAGE) * WIDTH + column] ?? 0;
  }
}

const WIDTH = 6;
/** Matches in a page. */
const PAGE = 4096;
