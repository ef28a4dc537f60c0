import type { JsonColumns, JsonDocument } from "./JsonDocument.js";
import type { JsonProblem } from "./JsonProblem.js";

/** A document whose text is kept in pieces and whose columns can be handed over, so that a change copies neither. */
export class TextDocument implements JsonDocument {
  readonly length: number;
  readonly size: number;
  readonly #pieces: readonly string[];
  #text: string | undefined;
  /** The piece that was read last, which is most likely to be read next, and where it begins. */
  #piece = "";
  #from = 0;
  /** The columns, or the way to get them again. */
  #columns: JsonColumns | (() => JsonColumns);
  /** Whether somebody may have kept them. */
  #areSeen = false;

  /** `pieces`: the text, cut anywhere. */
  constructor(
    pieces: readonly string[],
    columns: JsonColumns,
    readonly problems: readonly JsonProblem[] = [],
  ) {
    this.#pieces = pieces;
    this.#columns = columns;
    this.length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.size = columns.start.length;
  }

  /** Joined by `+`, not by join(): engines copy the pieces only when somebody reads the whole, and most only pass it on. */
  get text(): string {
    this.#text ??= this.#pieces.reduce((joined, piece) => joined + piece, "");
    return this.#text;
  }

  get pieces(): readonly string[] {
    return this.#pieces;
  }

  get start(): Int32Array {
    return this.#show().start;
  }

  get end(): Int32Array {
    return this.#show().end;
  }

  get next(): Int32Array {
    return this.#show().next;
  }

  get key(): Int32Array {
    return this.#show().key;
  }

  slice(from: number, to = this.length): string {
    this.#turnTo(from);
    let text = this.#piece.substring(from - this.#from, Math.max(from, to) - this.#from);
    for (let at = this.#from + this.#piece.length; at < to && at < this.length; at += this.#piece.length) {
      this.#turnTo(at);
      text += this.#piece.substring(0, to - at);
    }
    return text;
  }

  charCodeAt(at: number): number {
    this.#turnTo(at);
    return this.#piece.charCodeAt(at - this.#from);
  }

  /** The columns, for the document of a changed text to change. This one calls `regain` when it needs them again. */
  handOver(regain: () => JsonColumns): JsonColumns {
    const columns = this.#show();
    this.#columns = regain;
    this.#areSeen = false;
    return columns;
  }

  /** handOver, if the columns are here and nobody can have kept them. */
  giveBack(regain: () => JsonColumns): JsonColumns | undefined {
    return this.#areSeen || typeof this.#columns === "function" ? undefined : this.handOver(regain);
  }

  #show(): JsonColumns {
    if (typeof this.#columns === "function") this.#columns = this.#columns();
    this.#areSeen = true;
    return this.#columns;
  }

  /** Makes the piece at an offset the current one. There are few: 16 in a million units. */
  #turnTo(at: number): void {
    if (at >= this.#from && at < this.#from + this.#piece.length) return;
    let end = 0;
    for (const piece of this.#pieces) {
      this.#piece = piece;
      this.#from = end;
      end += piece.length;
      if (at < end) return;
    }
  }
}
