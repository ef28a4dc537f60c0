import type { JsonDocument } from "../../../json/JsonDocument.js";
import { scanString } from "../../../json/scanString.js";
import { meaningfulAfter } from "./meaningfulCharacters.js";

export interface TypedToken {
  readonly doc: JsonDocument;
  readonly from: number;
  /** Where it ends as it was read. */
  readonly end: number;
  /** The cursor in it. */
  readonly offset: number;
  /** What may follow it. */
  readonly followers: string;
}

/**
 * Where the token at the cursor is meant to end. A quote that is not closed yet was read up to the next quote or the end of
 * its line; it is meant to reach as far as the word at the cursor.
 */
export function typedTokenEnd({ doc, from, end, offset, followers }: TypedToken): number {
  if (doc.slice(from, from + 1) !== '"') return end;
  const token = doc.slice(from, end);
  const after = meaningfulAfter(doc, end);
  const isFollowed = followers.includes(after.character) || /[\n\r]/.test(doc.slice(end, after.at));
  // Two strings in a row: the first is meant as it stands, unless what is between them was read as a part of it.
  const isBesideString = after.character === '"' && !/[,:{}[\]]/.test(doc.slice(offset, end));
  if (scanString(token, 0) === token.length && (isFollowed || isBesideString)) return end;
  const word = /^[\w$-]*/.exec(doc.slice(offset, end))?.[0] ?? "";
  return Math.max(offset + word.length, from + 1);
}
