import type { JsonNode, JsonNodeKind, JsonRemark, JsonRowSource } from "./JsonRowSource.js";
import { valueToJson } from "./valueToJson.js";

/** Rows of a value as a program holds it, of any depth; nothing is copied or turned into text first. */
export function valueRowSource(value: unknown): JsonRowSource {
  return { root: new ValueNode(value, undefined) };
}

const ANCESTORS_LOOKED_AT = 1000;
const keysOf = new WeakMap<object, readonly string[]>();
const placesIn = new WeakMap<object, ReadonlyMap<string, number>>();

class ValueNode implements JsonNode {
  readonly kind: JsonNodeKind;
  readonly size: number;
  readonly #value: unknown;
  readonly #parent: ValueNode | undefined;

  constructor(value: unknown, parent: ValueNode | undefined) {
    this.#value = value;
    this.#parent = parent;
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
    if (Array.isArray(value)) return new ValueNode(value[index], this);
    const key = isMembers(value) ? memberKeys(value)[index] : undefined;
    return new ValueNode(isMembers(value) && key !== undefined ? value[key] : undefined, this);
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

  #isInside(value: unknown): boolean {
    let above = this.#parent;
    for (let step = 0; above && step < ANCESTORS_LOOKED_AT; step++) {
      if (above.#value === value) return true;
      above = above.#parent;
    }
    return false;
  }
}

function kindOf(value: unknown): JsonNodeKind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number" || typeof value === "bigint") return "number";
  return isMembers(value) ? "object" : "other";
}

/** Objects whose own keys are all they hold: not a Date, a Map or a function. */
function isMembers(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.prototype.toString.call(value) === "[object Object]"
  );
}

function memberKeys(value: object): readonly string[] {
  let keys = keysOf.get(value);
  if (!keys) keysOf.set(value, (keys = Object.keys(value)));
  return keys;
}

function memberPlaces(value: object): ReadonlyMap<string, number> {
  let places = placesIn.get(value);
  if (!places) placesIn.set(value, (places = new Map(memberKeys(value).map((key, place) => [key, place]))));
  return places;
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  if (Object.is(value, -0)) return "-0";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (typeof value === "object" && value !== null) return Object.prototype.toString.call(value);
  if (typeof value === "function") return "function";
  return String(value);
}
