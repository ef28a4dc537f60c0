import { changedText } from "./changedText.js";
import { checkChanges } from "./checkChanges.js";
import type { TextChange } from "./TextChange.js";

/** The text after the changes. Throws a RangeError when they overlap, go backwards or leave the text. */
export function applyTextChanges(text: string, changes: readonly TextChange[]): string {
  checkChanges(changes, text.length);
  return changedText(text, { from: 0, to: text.length, changes });
}
