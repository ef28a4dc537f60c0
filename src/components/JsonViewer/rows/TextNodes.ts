import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeKey, nodeKind, nodeText } from "../../../json/nodes.js";
import { isExactNumber } from "../../../json/isExactNumber.js";
import type { FilledSource, JsonNode, JsonNodeKind, JsonRemark } from "./JsonRowSource.js";
import { lastUpTo } from "./lastUpTo.js";
import { rememberSome } from "./rememberSome.js";
import { repeatedKeys } from "./repeatedKeys.js";
import { readStringHead } from "./readStringHead.js";

/** Strings of which it is remembered whether they hold JSON. */
export const MOST_INNER = 500;

const NO_CHILDREN = new Int32Array(0);
/** Longer numbers are not compared digit by digit, and are no doubt more than a JavaScript number holds. */
const LONGEST_NUMBER = 1000;

/** The nodes of a text, with what is worked out once for a node and asked for again in every frame. */
export class TextNodes {
  readonly places = new Map<number, ReadonlyMap<string, readonly number[]>>();
  readonly lengths = new Map<number, number>();
  readonly rememberInner = rememberSome<number, FilledSource | undefined>(MOST_INNER);
  readonly #children = new Map<number, Int32Array>();
  readonly #repeated = new Map<number, ReadonlySet<number>>();
  constructor(
    readonly doc: JsonDocument,
    readonly innerOf: (string: JsonNode) => FilledSource | undefined,
  ) {}

  node(node: number): TextNode {
    return new TextNode(this, node);
  }

  /** The children of a node in their order. */
  children(node: number): Int32Array {
    let found = this.#children.get(node);
    if (!found) this.#children.set(node, (found = listChildren(this.doc, node)));
    return found;
  }

  /** Places of the members of an object whose key another one has. */
  repeated(object: number): ReadonlySet<number> {
    let found = this.#repeated.get(object);
    if (!found) this.#repeated.set(object, (found = repeatedKeys(this.doc, this.children(object))));
    return found;
  }

  placeIn(parent: number, child: number): number {
    return lastUpTo(this.children(parent), child);
  }
}

class TextNode implements JsonNode {
  readonly kind: JsonNodeKind;
  readonly #nodes: TextNodes;
  readonly #node: number;

  constructor(nodes: TextNodes, node: number) {
    this.#nodes = nodes;
    this.#node = node;
    this.kind = nodeKind(nodes.doc, node);
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
    return this.#nodes.node(this.#children()[index] ?? this.#node);
  }

  keyAt(index: number): string | number {
    const child = this.#children()[index];
    return this.kind === "object" && child !== undefined ? (nodeKey(this.#nodes.doc, child) ?? "") : index;
  }

  isDuplicateAt(index: number): boolean {
    return this.kind === "object" && this.#nodes.repeated(this.#node).has(index);
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
    const { lengths } = this.#nodes;
    let length = lengths.get(this.#node);
    if (length === undefined) lengths.set(this.#node, (length = this.text().length));
    return length;
  }

  text(): string {
    return this.kind === "string" ? readStringHead(this.#inside(), Infinity) : this.#raw();
  }

  value(): unknown {
    if (this.kind === "invalid") return undefined;
    try {
      const value: unknown = JSON.parse(this.#raw());
      return value;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  inner(): FilledSource | undefined {
    if (this.kind !== "string") return undefined;
    return this.#nodes.rememberInner(this.#node, () => this.#nodes.innerOf(this));
  }

  #raw(): string {
    return nodeText(this.#nodes.doc, this.#node);
  }

  #rawLength(): number {
    const { start, end } = this.#nodes.doc;
    return (end[this.#node] ?? 0) - (start[this.#node] ?? 0);
  }

  #inside(): string {
    const raw = this.#raw();
    return raw.slice(1, raw.length > 1 && raw.endsWith('"') ? -1 : undefined);
  }

  #children(): Int32Array {
    return this.kind === "object" || this.kind === "array" ? this.#nodes.children(this.#node) : NO_CHILDREN;
  }

  #places(): ReadonlyMap<string, readonly number[]> {
    const { doc, places } = this.#nodes;
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
