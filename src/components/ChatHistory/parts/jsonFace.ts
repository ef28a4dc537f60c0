import { parseJson } from "../../../json/parseJson.js";

/**
 * How a value of a tool, a data part or an unknown part is drawn. `inline`: short JSON text; `text`: a tree over a
 * JSON text; `value`: a tree over a value; `plain`: text that is no JSON; `absent`: nothing was recorded.
 */
export type JsonFace =
  | { readonly kind: "inline" | "text" | "plain"; readonly text: string }
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "absent" };

const LINE = 72;
const INLINE_CHARACTERS = 1_200;
const INLINE_LINES = 24;
const INLINE_NODES = 40;
const SHORT_STRING = 200;

/** The face of a text that should hold JSON. It is shown as written: exact numbers, its own layout. */
export function jsonTextFace(text: string): JsonFace {
  if (text.trim() === "" || parseJson(text).problems.length > 0) return { kind: "plain", text };
  const lines = text.split("\n", INLINE_LINES + 1).length;
  const readable = text.length <= LINE * 2 || (lines > 1 && lines <= INLINE_LINES && text.length <= INLINE_CHARACTERS);
  return { kind: readable ? "inline" : "text", text };
}

/** The face of a value. Strings that hold a JSON object or list are shown as that text. */
export function jsonValueFace(value: unknown): JsonFace {
  if (value === undefined) return { kind: "absent" };
  if (typeof value === "string") return stringFace(value);
  if (!isSmall(value, { nodes: INLINE_NODES })) return { kind: "value", value };
  const indented = JSON.stringify(value, null, 2);
  const line = indented.replace(/\n\s*/g, " ");
  if (line.length <= LINE) return { kind: "inline", text: line };
  return indented.length <= INLINE_CHARACTERS ? { kind: "inline", text: indented } : { kind: "value", value };
}

function stringFace(value: string): JsonFace {
  if (/^\s*[[{]/.test(value)) {
    const face = jsonTextFace(value);
    if (face.kind !== "plain") return face;
  }
  const short = value.length <= SHORT_STRING && !/[\n\r]/.test(value);
  return short ? { kind: "inline", text: JSON.stringify(value) } : { kind: "plain", text: value };
}

/** Plain JSON of few nodes: what JSON.stringify writes without loss, throwing or deep recursion. */
function isSmall(value: unknown, budget: { nodes: number }): boolean {
  if (--budget.nodes < 0) return false;
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isSmall(item, budget));
  if (typeof value !== "object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((item) => isSmall(item, budget)) && !Object.hasOwn(value, "toJSON");
}
