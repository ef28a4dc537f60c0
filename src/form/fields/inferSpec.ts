import { childNodes, nodeKind, parseJson, type JsonKind } from "../../json/index.js";
import type { FieldSpec } from "./FieldSpec.js";

/** The kinds of JSON values. */
export type SimpleKind = Exclude<JsonKind, "invalid">;

/** A spec for a value that no schema speaks of, by what it is now: `kind: "json"` where a field of a kind would show less than all. */
export function inferSpec(value: string): FieldSpec {
  const doc = parseJson(value);
  const kind = doc.problems.length > 0 || doc.size === 0 ? "invalid" : nodeKind(doc, 0);
  const isTexts = () => childNodes(doc, 0, MOST_TAGS + 1).every((node) => nodeKind(doc, node) === "string");
  if (kind === "array" && doc.size > 1 && doc.size <= MOST_TAGS && isTexts()) return tags;
  return specs[kind] ?? json;
}

const MOST_TAGS = 50;

const json: FieldSpec = { kind: "json", isNullable: false };
const string: FieldSpec = { kind: "string", isNullable: false, patterns: [] };
const tags: FieldSpec = { kind: "list", isNullable: false, items: string };
const specs: Partial<Record<JsonKind, FieldSpec>> = {
  string,
  number: { kind: "number", isNullable: false, isInteger: false, isMinExcluded: false, isMaxExcluded: false },
  boolean: { kind: "boolean", isNullable: false },
};
