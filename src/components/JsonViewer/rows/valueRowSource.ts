import type { FilledSource, JsonNode, JsonNodeKind, JsonRemark } from "./JsonRowSource.js";
import { rememberSome } from "./rememberSome.js";
import { MOST_INNER } from "./TextNodes.js";
import { innerSource } from "./textRowSource.js";
import { isMembers, memberKeys, memberPlaces } from "./valueMembers.js";
import { valueRows } from "./valueRows.js";
import { valueToJson } from "./valueToJson.js";
import { withInnerRows } from "./withInnerRows.js";

/** Rows of a value as a program holds it, of any depth; nothing is copied or turned into text first. */
export function valueRowSource(value: unknown): FilledSource {
  const root = new ValueNode(value, undefined, rememberSome<string, FilledSource | undefined>(MOST_INNER));
  const ids = new Map<string, number>();
  return {
    root,
    rows: (expansion, showRoot) => withInnerRows(root, valueRows(root, ids, expansion, showRoot), expansion),
  };
}

const ANCESTORS_LOOKED_AT = 1000;

class ValueNode implements JsonNode {
  readonly kind: JsonNodeKind;
  readonly size: number;
  readonly #value: unknown;
  readonly #parent: ValueNode | undefined;
  readonly #rememberInner: RememberInner;

  constructor(value: unknown, parent: ValueNode | undefined, rememberInner: RememberInner) {
    this.#value = value;
    this.#parent = parent;
    this.#rememberInner = rememberInner;
    this.kind = kindOf(value);
    this.size = Array.isArray(value) ? value.length : isMembers(value) ? memberKeys(value).length : 0;
  }

  get remark(): JsonRemark | undefined {
    const value = this.#value;
    if (this.kind === "other" || typeof value === "bigint") return "not-json";
    if (typeof value === "number") {
      if (!Number.isFinite(value)) return "not-json";
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? "rounded" : undefined;
    }
    return this.size > 0 && this.#isInside(value) ? "circular" : undefined;
  }

  child(index: number): ValueNode {
    const value = this.#value;
    if (Array.isArray(value)) return new ValueNode(value[index], this, this.#rememberInner);
    const key = isMembers(value) ? memberKeys(value)[index] : undefined;
    const child = isMembers(value) && key !== undefined ? value[key] : undefined;
    return new ValueNode(child, this, this.#rememberInner);
  }

  keyAt(index: number): string | number {
    return isMembers(this.#value) ? (memberKeys(this.#value)[index] ?? index) : index;
  }

  isDuplicateAt(): boolean {
    return false;
  }

  placesOf(key: string | number): readonly number[] {
    const value = this.#value;
    if (typeof key === "number") return Array.isArray(value) && key in value ? [key] : [];
    const place = isMembers(value) ? memberPlaces(value).get(key) : undefined;
    return place === undefined ? [] : [place];
  }

  head(max: number): string {
    return scalarText(this.#value).slice(0, max);
  }

  textLength(): number {
    return scalarText(this.#value).length;
  }

  text(): string {
    return this.kind === "object" || this.kind === "array" ? valueToJson(this.#value) : scalarText(this.#value);
  }

  value(): unknown {
    return this.#value;
  }

  inner(): FilledSource | undefined {
    if (typeof this.#value !== "string") return undefined;
    return this.#rememberInner(this.#value, () => innerSource(this));
  }

  #isInside(value: unknown): boolean {
    let above = this.#parent;
    for (let step = 0; above && step < ANCESTORS_LOOKED_AT; step++) {
      if (above.#value === value) return true;
      above = above.#parent;
    }
    return false;
  }
}

type RememberInner = (text: string, make: () => FilledSource | undefined) => FilledSource | undefined;

function kindOf(value: unknown): JsonNodeKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number" || typeof value === "bigint") return "number";
  return isMembers(value) ? "object" : "other";
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Object.is(value, -0)) return "-0";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (typeof value === "object" && value !== null) return Object.prototype.toString.call(value);
  if (typeof value === "function") return "function";
  return String(value);
}
