import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Role } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { below, within } from "../within.js";
import { buildPart } from "./buildPart.js";
import { citationParts } from "./citationParts.js";
import type { CompiledShape, KeyTree, WayName } from "./compileShapes.js";
import { isIdleKey } from "./isIdleKey.js";

export interface BlockPlace {
  readonly block: JsonRecord;
  readonly at: JsonLocation;
  /** The block's type, where the table knows it by that. */
  readonly type: string;
}

/** What takes the parts, and reads lists of blocks inside blocks. */
export interface BlockReader {
  readonly parts: PartDraft[];
  role: Role | undefined;
  readonly leave: (at: JsonLocation) => void;
  /** `isShown`: the list is shown whole as well, so nothing in it is unread. */
  nested(list: readonly unknown[], at: JsonLocation, isShown?: boolean): readonly PartDraft[];
}

/** A value of a block, and where it stands. */
export interface Found<T = unknown> {
  readonly value: T;
  readonly at: JsonLocation;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

/** One block while its shapes are tried: what is taken, and what is left at the end. */
export class ShapeReading {
  /** Ways whose values are in a part. */
  readonly #taken: string[] = [];

  constructor(
    readonly place: BlockPlace,
    readonly reader: BlockReader,
  ) {}

  /** The part of a shape and the citations that follow it. */
  parts(compiled: CompiledShape): readonly PartDraft[] {
    const before = this.#taken.length;
    const part = buildPart(this, compiled);
    // What a shape looked at that does not match is in no part.
    if (!part) this.#taken.length = before;
    if (part) return [part, ...this.#citations(compiled)];
    return compiled.shape.isSilent ? this.#citations(compiled) : [];
  }

  #citations(compiled: CompiledShape): readonly PartDraft[] {
    const list = compiled.shape.citations === undefined ? undefined : this.find(compiled, "citations", isList);
    return list ? citationParts(list.value, list.at, this.reader.leave) : [];
  }

  /** The parts of a list inside the block; its texts are of the shape's kind. */
  inner(compiled: CompiledShape): readonly PartDraft[] {
    const { kind, state = "text" } = compiled.shape;
    const list = this.find(compiled, "inner", isList);
    const parts = list ? this.reader.nested(list.value, list.at) : [];
    const read = parts.map((part): PartDraft =>
      kind === "reasoning" && (part.kind === "text" || part.kind === "reasoning") ? { ...part, kind, state } : part,
    );
    return list ? [...read, ...this.#citations(compiled)] : [];
  }

  /** The first value on the ways of this name that the test accepts; it counts as shown. */
  find<T>({ ways }: CompiledShape, name: WayName, accepts: (value: unknown) => value is T): Found<T> | undefined {
    for (const { keys, text } of ways[name] ?? []) {
      let value: unknown = this.place.block;
      for (const key of keys) value = isRecord(value) ? value[key] : undefined;
      if (!accepts(value)) continue;
      this.#taken.push(text);
      return { value, at: below(this.place.at, keys) };
    }
    return undefined;
  }

  /** Names what stands in the block and is neither in a part nor bookkeeping. */
  leaveOthers(record: JsonRecord, known: KeyTree, at: JsonLocation, above = ""): void {
    for (const key of Object.keys(record)) {
      const value = record[key];
      const node = known.get(key);
      if (value === null || node === "idle" || (node !== undefined && this.#taken.includes(above + key))) continue;
      if (node !== undefined && isEmpty(value)) continue;
      if (node instanceof Map && isRecord(value)) this.leaveOthers(value, node, within(at, key), `${above}${key}.`);
      else if (!ALWAYS_IDLE.has(key) && !isIdleKey(key, value)) this.reader.leave(within(at, key));
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

const ALWAYS_IDLE = new Set("type part_kind index id cache_control status object".split(" "));
