import { decodeString } from "../../../json/decodeString.js";
import type { JsonDocument, JsonKind } from "../../../json/JsonDocument.js";
import { childNodes, nodeKey, nodeKind, nodeText } from "../../../json/nodes.js";
import { parseJson } from "../../../json/parseJson.js";

/** The kinds a value can be made into, in the order they are offered. */
export const VALUE_KINDS = ["string", "number", "boolean", "null", "object", "array"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

const EMPTY: Readonly<Record<ValueKind, string>> = {
  string: '""',
  number: "0",
  boolean: "false",
  null: "null",
  object: "{}",
  array: "[]",
};

/** The value of a kind that says least. */
export function emptyOf(kind: ValueKind): string {
  return EMPTY[kind];
}

/**
 * The JSON text of a node's value as another kind, keeping as much of it as that kind can hold: `"12"` and 12 become each
 * other, an object or list becomes the text of it and back, a scalar the one item or the member `value`.
 */
export function convertKind(doc: JsonDocument, node: number, kind: ValueKind): string {
  const from = nodeKind(doc, node);
  if (from === kind) return nodeText(doc, node);
  return CONVERSIONS[kind](doc, node, from) ?? EMPTY[kind];
}

type Conversion = (doc: JsonDocument, node: number, from: JsonKind) => string | undefined;

const CONVERSIONS: Readonly<Record<ValueKind, Conversion>> = {
  string: (doc, node, from) => (from === "null" ? undefined : JSON.stringify(nodeText(doc, node))),
  number: (doc, node, from) => {
    if (from === "boolean") return nodeText(doc, node) === "true" ? "1" : "0";
    return heldText(doc, node, "number");
  },
  boolean: (doc, node, from) => {
    if (from === "number") return Number(nodeText(doc, node)) === 0 ? "false" : "true";
    return heldText(doc, node, "boolean");
  },
  null: () => "null",
  object: (doc, node, from) => {
    if (from === "null") return undefined;
    if (from === "array") {
      const members = childNodes(doc, node).map((child, index) => `"${index}": ${nodeText(doc, child)}`);
      return `{${members.join(", ")}}`;
    }
    return heldText(doc, node, "object") ?? `{"value": ${scalarText(doc, node, from)}}`;
  },
  array: (doc, node, from) => {
    if (from === "null") return undefined;
    if (from === "object") {
      const isNumbered = childNodes(doc, node).every((child, index) => nodeKey(doc, child) === String(index));
      const items = childNodes(doc, node).map((child) => nodeText(doc, child));
      return isNumbered ? `[${items.join(", ")}]` : `[${nodeText(doc, node)}]`;
    }
    return heldText(doc, node, "array") ?? `[${scalarText(doc, node, from)}]`;
  },
};

/** The JSON text that a string holds, when it is of that kind. */
function heldText(doc: JsonDocument, node: number, kind: JsonKind): string | undefined {
  const raw = nodeText(doc, node);
  const text = nodeKind(doc, node) === "string" ? decodeString(raw).trim() : raw.trim();
  const held = parseJson(text);
  return held.problems.length === 0 && nodeKind(held, 0) === kind ? text : undefined;
}

/** What is no JSON becomes a text, so that the result is. */
function scalarText(doc: JsonDocument, node: number, from: JsonKind): string {
  const text = nodeText(doc, node);
  return from === "invalid" ? JSON.stringify(text) : text;
}
