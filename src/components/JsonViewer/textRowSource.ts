import { nodeKey, nodeKind, nodeText, type JsonDocument } from "../../json/index.js";
import { isExactNumber } from "./isExactNumber.js";
import type { JsonNode, JsonNodeKind, JsonRemark, JsonRowSource } from "./JsonRowSource.js";
import { readStringHead } from "./readStringHead.js";

/** Rows of a parsed text: numbers as they are spelt, keys as often as they stand there, also what was recovered from an invalid text. */
export function textRowSource(doc: JsonDocument): JsonRowSource {
  return { root: doc.size > 0 ? new TextNode(new Shared(doc), 0) : undefined };
}

/** What is worked out once for a node and asked for again in every frame. */
class Shared {
  readonly children = new Map<number, Int32Array>();
  readonly places = new Map<number, ReadonlyMap<string, readonly number[]>>();
  readonly lengths = new Map<number, number>();
  constructor(readonly doc: JsonDocument) {}
}

const NO_CHILDREN = new Int32Array(0);
/** Longer numbers are not compared digit by digit, and are no doubt more than a JavaScript number holds. */
const LONGEST_NUMBER = 1000;

class TextNode implements JsonNode {
  readonly kind: JsonNodeKind;
  readonly #shared: Shared;
  readonly #node: number;

  constructor(shared: Shared, node: number) {
    this.#shared = shared;
    this.#node = node;
    this.kind = nodeKind(shared.doc, node);
  }

  get size(): number {
    return this.#children().length;
  }

  get remark(): JsonRemark | undefined {
    if (this.kind === "invalid") return "invalid";
    if (this.kind !== "number") return undefined;
    return this.#rawLength() <= LONGEST_NUMBER && isExactNumber(this.#raw()) ? undefined : "exact";
  }

  child(index: number): TextNode {
    return new TextNode(this.#shared, this.#children()[index] ?? this.#node);
  }

  keyAt(index: number): string | number {
    const child = this.#children()[index];
    return this.kind === "object" && child !== undefined ? (nodeKey(this.#shared.doc, child) ?? "") : index;
  }

  isDuplicateAt(index: number): boolean {
    return this.kind === "object" && this.placesOf(this.keyAt(index)).length > 1;
  }

  placesOf(key: string | number): readonly number[] {
    if (typeof key === "number")
      return this.kind === "array" && Number.isInteger(key) && key >= 0 && key < this.size ? [key] : [];
    return this.kind === "object" ? (this.#places().get(key) ?? []) : [];
  }

  head(max: number): string {
    return this.kind === "string" ? readStringHead(this.#inside(), max).slice(0, max) : this.#raw().slice(0, max);
  }

  textLength(): number {
    if (this.kind !== "string") return this.#rawLength();
    const { lengths } = this.#shared;
    let length = lengths.get(this.#node);
    if (length === undefined) lengths.set(this.#node, (length = this.text().length));
    return length;
  }

  text(): string {
    return this.kind === "string" ? readStringHead(this.#inside(), Infinity) : this.#raw();
  }

  #raw(): string {
    return nodeText(this.#shared.doc, this.#node);
  }

  #rawLength(): number {
    const { start, end } = this.#shared.doc;
    return (end[this.#node] ?? 0) - (start[this.#node] ?? 0);
  }

  #inside(): string {
    const raw = this.#raw();
    return raw.slice(1, raw.length > 1 && raw.endsWith('"') ? -1 : undefined);
  }

  #children(): Int32Array {
    if (this.kind !== "object" && this.kind !== "array") return NO_CHILDREN;
    const { doc, children } = this.#shared;
    let found = children.get(this.#node);
    if (!found) children.set(this.#node, (found = listChildren(doc, this.#node)));
    return found;
  }

  #places(): ReadonlyMap<string, readonly number[]> {
    const { doc, places } = this.#shared;
    const known = places.get(this.#node);
    if (known) return known;
    const found = new Map<string, number[]>();
    this.#children().forEach((child, place) => {
      const key = nodeKey(doc, child) ?? "";
      const same = found.get(key);
      if (same) same.push(place);
      else found.set(key, [place]);
    });
    places.set(this.#node, found);
    return found;
  }
}

function listChildren({ next }: JsonDocument, node: number): Int32Array {
  const end = next[node] ?? 0;
  let count = 0;
  for (let child = node + 1; child < end; child = next[child] ?? end) count++;
  const found = new Int32Array(count);
  for (let child = node + 1, at = 0; at < count; child = next[child] ?? end) found[at++] = child;
  return found;
}
