import { decodeString } from "./decodeString.js";
import type { JsonDocument } from "./JsonDocument.js";
import { nodeKey, nodeKind, nodeText } from "./nodes.js";

/** `bigint`: integers that a number cannot hold exactly become bigint (JSON.stringify refuses those). Default: false. */
export interface ToValueOptions {
  readonly bigint?: boolean;
}

/**
 * The value of a whole text: what JSON.parse gives, at any depth, with an own `__proto__` kept. Of equal keys the last wins.
 * In a broken text an `invalid` node is undefined, and a text without a value is undefined.
 */
export function toValue(doc: JsonDocument, options?: ToValueOptions): unknown {
  return doc.size === 0 ? undefined : nodeValue(doc, 0, options);
}

/** The value of one node: see toValue. */
export function nodeValue(doc: JsonDocument, node: number, options: ToValueOptions = {}): unknown {
  if (doc.problems.length === 0 && options.bigint !== true) {
    const parsed = parseShallow(nodeText(doc, node));
    if (parsed) return parsed.value;
  }
  const root = openValue(doc, node, options);
  const open = [{ node, value: root }];
  const stop = doc.next[node] ?? 0;
  for (let at = node + 1; at < stop; at++) {
    while ((doc.next[open.at(-1)?.node ?? node] ?? stop) <= at) open.pop();
    const value = openValue(doc, at, options);
    attach(open.at(-1)?.value, nodeKey(doc, at), value);
    if ((doc.next[at] ?? 0) > at + 1) open.push({ node: at, value });
  }
  return root;
}

/** Undefined for what is nested deeper than the engine's own parser goes. */
function parseShallow(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return undefined;
  }
}

/** A scalar's value, or the empty object or array to be filled. */
function openValue(doc: JsonDocument, node: number, options: ToValueOptions): unknown {
  const kind = nodeKind(doc, node);
  if (kind === "object") return {};
  if (kind === "array") return [];
  if (kind === "null") return null;
  const text = nodeText(doc, node);
  if (kind === "string") return decodeString(text);
  if (kind === "boolean") return text === "true";
  if (kind === "number") return options.bigint === true ? exactNumber(text) : Number(text);
  return undefined;
}

function exactNumber(text: string): number | bigint {
  const value = Number(text);
  if (Number.isSafeInteger(value) || !/^-?\d+$/.test(text)) return value;
  const exact = BigInt(text);
  return Number.isFinite(value) && BigInt(value) === exact ? value : exact;
}

function attach(container: unknown, key: string | undefined, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  else if (typeof container === "object" && container !== null && key !== undefined) setOwn(container, key, value);
}

function setOwn(object: object, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else Reflect.set(object, key, value);
}
