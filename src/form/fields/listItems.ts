import { childNodes, nodeKind, nodeText, parseJson } from "../../json/index.js";
import { changeRecord } from "../changeRecord.js";

/** The JSON texts of the items of a list; none when it is absent, null, or no list. */
export function listItems(value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  const doc = parseJson(value);
  if (doc.size === 0 || nodeKind(doc, 0) !== "array") return [];
  return childNodes(doc, 0).map((node) => nodeText(doc, node));
}

/** The list with one more item at the end. */
export function withItem(value: string | undefined, item: string): string | undefined {
  return changeRecord(value === undefined || value === "null" ? "[]" : value, [listItems(value).length], item);
}

/** The list without the items at these places. */
export function withoutItems(value: string, places: readonly number[]): string {
  const last = places.toSorted((a, b) => b - a);
  return last.reduce((text, place) => changeRecord(text, [place], undefined) ?? text, value);
}
