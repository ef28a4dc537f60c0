import { describeValue } from "../describeValue.js";

/** What a keyword asks for, in words. */
export function expectedBy(keyword: string, rule: unknown): string[] {
  if (keyword === "type") return [rule].flat().map((type) => TYPES[String(type)] ?? String(type));
  if (keyword === "const") return [show(rule)];
  if (keyword === "enum" && Array.isArray(rule)) {
    return [...rule.slice(0, MOST_LISTED).map(show), ...(rule.length > MOST_LISTED ? ["…"] : [])];
  }
  return [(ASKED[keyword] ?? `a value that passes ${keyword}: *`).replace("*", () => show(rule))];
}

const TYPES: Partial<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "a boolean",
  null: "null",
};

export function isKindWord(word: string): boolean {
  return Object.values(TYPES).includes(word);
}

const ASKED: Partial<Record<string, string>> = {
  minimum: "at least *",
  maximum: "at most *",
  exclusiveMinimum: "more than *",
  exclusiveMaximum: "less than *",
  multipleOf: "a multiple of *",
  minLength: "at least * characters",
  maxLength: "at most * characters",
  pattern: "text that matches *",
  format: "text in the format *",
  minItems: "at least * items",
  maxItems: "at most * items",
  minProperties: "at least * keys",
  maxProperties: "at most * keys",
  uniqueItems: "items that all differ",
  contains: "an item that fits `contains`",
  minContains: "at least * items that fit `contains`",
  maxContains: "at most * items that fit `contains`",
  not: "a value that does not fit `not`",
  oneOf: "a value that fits only one of the schemas",
};

/** What was found where a kind was expected. */
export function describeKind(target: unknown, expected: readonly string[]): string {
  return typeof target === "number" && expected.includes("a whole number") ? show(target) : describeValue(target);
}

/** A scalar as it is written, shortened; else its kind. */
export function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return describeValue(value);
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? describeValue(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 60;
const MOST_LISTED = 20;
