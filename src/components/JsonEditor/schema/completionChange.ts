import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { TextChange } from "../../../json/TextChange.js";
import { rowStyle } from "../../../json/rowStyle.js";
import type { CompletionPlace } from "./completionPlace.js";
import { meaningfulAfter, meaningfulBefore } from "./meaningfulCharacters.js";

/** A key with the JSON text to begin with as its value, or a value alone. */
export type CompletionInsert = { readonly key: string; readonly value: string } | { readonly value: string };

/** The change that writes a completion, and what is selected after it. */
export interface CompletionChange {
  readonly change: TextChange;
  /** Offsets after the change: the scalar that may be typed over, or the cursor. */
  readonly select: { readonly from: number; readonly to: number };
}

/**
 * Writes a key or value at its place with the colon and commas that are missing around it: one change, from the end of what
 * stands before it when a comma goes there. A key that has its colon is only renamed.
 */
export function completionChange(
  doc: JsonDocument,
  place: CompletionPlace,
  insert: CompletionInsert,
): CompletionChange {
  const colon = rowStyle(doc, Math.max(place.container, 0)).colon(Math.max(place.container, 0));
  const value = colon.endsWith(":") && doc.size > 0 ? insert.value : spaced(insert.value);
  const isRename = "key" in insert && meaningfulAfter(doc, place.to).character === ":";
  if (isRename) return written(place.from, place.to, "", JSON.stringify(insert.key), "");
  const lead = "key" in insert ? JSON.stringify(insert.key) + colon : "";
  const before = meaningfulBefore(doc, place.from);
  const needsComma = place.container >= 0 && !"{[,:".includes(before.character);
  const from = needsComma ? before.at + 1 : place.from;
  const separator = needsComma ? `,${doc.slice(from, place.from) || " "}` : "";
  return written(from, place.to, separator + lead, value, commaAfter(doc, place));

  function written(start: number, to: number, head: string, text: string, tail: string): CompletionChange {
    const at = start + head.length;
    const isPicked = !("key" in insert) || isRename;
    return { change: { from: start, to, insert: head + text + tail }, select: selection(at, text, isPicked) };
  }
}

/** A comma when another member or item follows, with a space if that follows at once. */
function commaAfter(doc: JsonDocument, { container, to }: CompletionPlace): string {
  const { character, at } = meaningfulAfter(doc, to);
  if (container < 0 || ",}]".includes(character)) return "";
  return at === to ? ", " : ",";
}

/** What there is to type over: a scalar that was not picked itself, the inside of what is empty, else nothing. */
function selection(at: number, text: string, isPicked: boolean): { from: number; to: number } {
  const end = at + text.length;
  if (/^(?:""|\[\]|\{\})$/.test(text)) return { from: at + 1, to: at + 1 };
  if (isPicked || /^[[{]/.test(text)) return { from: end, to: end };
  return text.startsWith('"') ? { from: at + 1, to: end - 1 } : { from: at, to: end };
}

/** The same JSON on one line, with spaces as people write it. */
function spaced(text: string): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(value, null, 1).replace(/\n */g, " ");
}
