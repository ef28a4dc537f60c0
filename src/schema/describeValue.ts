import { isPlainObject } from "./isPlainObject.js";

/** A value's kind in words for a message: `an empty list`, `a number`, `null`, `a Date`. */
export function describeValue(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : String(value);
  if (typeof value === "string") return value === "" ? "an empty string" : "a string";
  if (typeof value === "object") return describeObject(value);
  return PRIMITIVES[typeof value] ?? typeof value;
}

const PRIMITIVES: Partial<Record<string, string>> = {
  boolean: "a boolean",
  bigint: "a BigInt",
  undefined: "undefined",
  symbol: "a symbol",
  function: "a function",
};

function describeObject(value: object): string {
  if (isPlainObject(value)) return Object.keys(value).length === 0 ? "an empty object" : "an object";
  const name = Object.prototype.toString.call(value).slice(8, -1);
  const named = name === "Object" ? "class instance" : name;
  return /^[aeiou]/i.test(named) ? `an ${named}` : `a ${named}`;
}
