import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import { below } from "../within.js";

/** A record to take pieces from, and where it stands. Places are made only for what is taken. */
export class Source {
  constructor(
    readonly value: JsonRecord,
    readonly root: JsonLocation,
    /** From the root to this record. */
    readonly keys: readonly (string | number)[] = [],
  ) {}

  /** The place of the record, or of one of its members. */
  at(...keys: readonly (string | number)[]): JsonLocation {
    const { root } = this;
    // One path, as nearly always: this is made for each piece of each stream.
    return root.length === 1 ? [[...root[0], ...this.keys, ...keys]] : below(root, [...this.keys, ...keys]);
  }

  get(key: string): unknown {
    return this.value[key];
  }

  /** A text, or "". */
  text(key: string): string {
    const value = this.value[key];
    return typeof value === "string" ? value : "";
  }

  /** A number, or the other one. */
  number(key: string, other = 0): number {
    const value = this.value[key];
    return typeof value === "number" ? value : other;
  }

  /** The record under a key. */
  in(key: string): Source | undefined {
    const value = this.value[key];
    return isRecord(value) ? new Source(value, this.root, [...this.keys, key]) : undefined;
  }

  /** The records in the list under a key, with their positions. */
  items(key: string): readonly { readonly item: Source; readonly position: number }[] {
    const list = this.value[key];
    const items: { readonly item: Source; readonly position: number }[] = [];
    if (Array.isArray(list))
      for (const [position, value] of list.entries())
        if (isRecord(value))
          items.push({ item: new Source(value, this.root, [...this.keys, key, position]), position });
    return items;
  }
}
