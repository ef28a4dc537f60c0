import type { JsonDocument } from "../../../json/JsonDocument.js";

/** A character and the offset it stands at. At the ends of the text the character is empty. */
export interface PlacedCharacter {
  readonly character: string;
  readonly at: number;
}

/** The last character before an offset that is no white space. */
export function meaningfulBefore(doc: JsonDocument, offset: number): PlacedCharacter {
  let at = offset - 1;
  while (at >= 0 && isBlank(doc.charCodeAt(at))) at--;
  return { character: at < 0 ? "" : doc.slice(at, at + 1), at };
}

/** The first character from an offset on that is no white space. */
export function meaningfulAfter(doc: JsonDocument, offset: number): PlacedCharacter {
  let at = offset;
  while (isBlank(doc.charCodeAt(at))) at++;
  return { character: doc.slice(at, at + 1), at };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
