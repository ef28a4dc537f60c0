import { isRecord, type JsonRecord } from "../isRecord.js";

interface Open {
  readonly value: object;
  readonly list: readonly unknown[] | undefined;
  readonly record: JsonRecord;
  readonly keys: readonly string[];
  readonly size: number;
  /** The child to go to next. */
  next: number;
}

/**
 * A walk over the keys and leaves of a value of any depth, a key before its value, that goes on only when asked to. A
 * value inside itself is not entered again.
 */
export class LeafWalk {
  /** The key or the leaf: a string as what it says, another value as it is spelled. */
  text = "";
  isKey = false;
  readonly #open: Open[] = [];
  readonly #inside = new Set<object>();
  #waiting: { readonly value: unknown } | undefined;

  constructor(value: unknown) {
    this.#waiting = { value };
  }

  /** Goes to the next key or leaf; false after the last one. */
  next(): boolean {
    for (;;) {
      const waiting = this.#waiting;
      if (waiting) {
        this.#waiting = undefined;
        if (this.#enter(waiting.value)) return true;
      }
      const top = this.#open.at(-1);
      if (!top) return false;
      if (top.next === top.size) {
        this.#open.pop();
        this.#inside.delete(top.value);
        continue;
      }
      const index = top.next++;
      if (top.list) {
        if (this.#enter(top.list[index])) return true;
        continue;
      }
      this.text = top.keys[index] ?? "";
      this.isKey = true;
      this.#waiting = { value: top.record[this.text] };
      return true;
    }
  }

  /** The keys and indices from the root to where the walk is. */
  path(): (string | number)[] {
    return this.#open.map(({ list, keys, next }) => (list ? next - 1 : (keys[next - 1] ?? "")));
  }

  /** True for a leaf; a list or an object is opened. */
  #enter(value: unknown): boolean {
    if (typeof value === "object" && value !== null) {
      if (this.#inside.has(value)) return false;
      const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
      const record = isRecord(value) ? value : NO_MEMBERS;
      const keys = list ? NO_KEYS : Object.keys(record);
      this.#open.push({ value, list, record, keys, size: list ? list.length : keys.length, next: 0 });
      this.#inside.add(value);
      return false;
    }
    this.text = typeof value === "string" ? value : String(value);
    this.isKey = false;
    return true;
  }
}

const NO_KEYS: readonly string[] = [];
const NO_MEMBERS: JsonRecord = {};
