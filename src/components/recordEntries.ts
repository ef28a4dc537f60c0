import { childNodes, nodeText, nodeValue, parseJson } from "../json/index.js";
import type { JsonNode } from "./JsonViewer/rows/JsonRowSource.js";
import { textRowSource } from "./JsonViewer/rows/textRowSource.js";
import { valueRowSource } from "./JsonViewer/rows/valueRowSource.js";

/** JSON to be shown, as text or as a value: the props of JsonViewer that say what it draws. */
export type JsonContent = { readonly text: string } | { readonly value: unknown };

/** One member of a record, as it is written. */
export interface RecordEntry {
  readonly name: string;
  /** How many members before this one have its name: above 0 only in a text with equal keys. */
  readonly nth: number;
  /** Whether another member has its name. */
  readonly isDuplicate: boolean;
  /** What is drawn: the kind, the spelling, and what a reader must know about it. */
  readonly node: JsonNode;
  /** What a program gets: a number that JavaScript does not hold exactly is the nearest one. */
  readonly value: unknown;
  readonly content: JsonContent;
}

/** The members of a record in their order, all of them. Undefined when there is no record: an invalid text, or anything else than an object. */
export function recordEntries(content: JsonContent): RecordEntry[] | undefined {
  return "text" in content ? textEntries(content.text) : valueEntries(content.value);
}

function textEntries(text: string): RecordEntry[] | undefined {
  const doc = parseJson(text);
  const { root } = textRowSource(doc);
  if (doc.problems.length > 0 || root?.kind !== "object") return undefined;
  const seen = new Map<string, number>();
  return childNodes(doc, 0).map((member, place) => {
    const name = String(root.keyAt(place));
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return {
      name,
      nth,
      isDuplicate: root.isDuplicateAt(place),
      node: root.child(place),
      value: nodeValue(doc, member),
      content: { text: nodeText(doc, member) },
    };
  });
}

function valueEntries(record: unknown): RecordEntry[] | undefined {
  const { root } = valueRowSource(record);
  if (root?.kind !== "object" || typeof record !== "object" || record === null) return undefined;
  return Object.keys(record).map((name, place) => {
    const value: unknown = Reflect.get(record, name);
    return { name, nth: 0, isDuplicate: false, node: root.child(place), value, content: { value } };
  });
}
