import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { Role } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { within } from "../within.js";
import { blockRow, keyedRow } from "./blockTable.js";
import { readShapes } from "./readShapes.js";

/** Reads content into parts, in order. What no table knows becomes a raw part at its place. */
export class PartReader {
  readonly parts: PartDraft[] = [];
  /** The first format whose own shape was read; undefined while everything was what all write. */
  format: string | undefined;
  /** Who says the first block that tells. */
  role: Role | undefined;
  /** A block was told by a key, not by its type. */
  isKeyed = false;

  constructor(
    /** Names a place that is in no part. */
    readonly leave: (at: JsonLocation) => void,
    /** How many blocks stand around this content. */
    readonly depth = 0,
  ) {}

  /** A string, a list of strings and blocks, one block, or null (nothing). */
  content(content: unknown, at: JsonLocation): void {
    if (content === undefined || content === null) return;
    if (typeof content === "string") this.parts.push({ kind: "text", at, text: content, fields: { text: [at] } });
    else if (!Array.isArray(content)) {
      if (!isRecord(content) || !this.block(content, at)) this.raw(content, at);
    } else {
      for (let index = 0; index < content.length; index += 1) {
        const block: unknown = content[index];
        const place = within(at, index);
        if (block === undefined) continue;
        if (typeof block === "string") this.content(block, place);
        else if (!isRecord(block) || !this.block(block, place)) this.raw(block, place);
      }
    }
  }

  /** Reads a block; false, and nothing done, when no table knows it. */
  block(block: JsonRecord, at: JsonLocation): boolean {
    if (this.depth > DEEPEST) return false;
    const { type = block.part_kind ?? block.kind } = block;
    if (typeof type === "string") {
      const row = blockRow(type);
      return row !== undefined && this.#mark(readShapes(row, { block, at, type }, this));
    }
    for (const key of Object.keys(block)) {
      const keyed = keyedRow(key);
      if (keyed && this.#mark(readShapes(keyed, { block, at, type: "" }, this))) {
        this.isKeyed = true;
        return true;
      }
    }
    return false;
  }

  /** The parts of a list of blocks inside a block. */
  nested(list: readonly unknown[], at: JsonLocation, isShown = false): readonly PartDraft[] {
    const inner = new PartReader(isShown ? () => {} : this.leave, this.depth + 1);
    inner.content(list, at);
    return inner.parts;
  }

  #mark(format: string | undefined): boolean {
    if (format !== undefined && format !== COMMON) this.format ??= format;
    return format !== undefined;
  }

  raw(value: unknown, at: JsonLocation): void {
    this.parts.push({ kind: "raw", at, value });
  }
}

/** Blocks in blocks: a bound for data that is made to overflow the stack. */
const DEEPEST = 8;
/** What it writes, others write too: it marks no message. */
const COMMON = "openai.chat";
