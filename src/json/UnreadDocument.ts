import type { JsonDocument } from "./JsonDocument.js";
import type { JsonProblem } from "./JsonProblem.js";
import { parseJson } from "./parseJson.js";

/** The document of a text that is parsed when somebody first asks what is in it. Its text, `length`, `slice` and `charCodeAt` cost nothing. */
export class UnreadDocument implements JsonDocument {
  #read: JsonDocument | undefined;

  constructor(readonly text: string) {}

  get isRead(): boolean {
    return this.#read !== undefined;
  }

  /** The parsed document. */
  read(): JsonDocument {
    this.#read ??= parseJson(this.text);
    return this.#read;
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.length): string {
    return this.text.substring(from, Math.max(from, to));
  }

  charCodeAt(at: number): number {
    return this.text.charCodeAt(at);
  }

  get problems(): readonly JsonProblem[] {
    return this.read().problems;
  }

  get size(): number {
    return this.read().size;
  }

  get start(): Int32Array {
    return this.read().start;
  }

  get end(): Int32Array {
    return this.read().end;
  }

  get next(): Int32Array {
    return this.read().next;
  }

  get key(): Int32Array {
    return this.read().key;
  }
}
