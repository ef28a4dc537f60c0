/** A stretch of text: `text` as it is; `mark` for a character nobody would see, or that would reorder what is around it; `escape` for a line end, tab, quote or backslash written as in JSON. */
export interface TextPiece {
  readonly kind: "text" | "mark" | "escape";
  /** For a mark its code point: `U+202E`. */
  readonly text: string;
}

/**
 * Controls, what Unicode calls ignorable (bidi and other format characters, fillers, tags), line separators, lone
 * surrogates. Left alone: variation selectors, joiners between letters that need them (Persian, Indic scripts, emoji),
 * the tags of the flags that are made of them.
 */
const HIDDEN =
  /(?<flag>\u{1F3F4}[\u{E0020}-\u{E007F}]+)|(?![\n\r\t\u200C\u200D\p{VS}])[\p{Cc}\p{DI}\p{Cs}\u2028\u2029]|(?<!\P{ASCII})[\u200C\u200D]|[\u200C\u200D](?!\P{ASCII})|\r(?!\n)/gu;
const HIDDEN_OR_ESCAPED = new RegExp(`${HIDDEN.source}|["\\\\\\n\\r\\t]`, "gu");
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Splits a text so that each character in it can be seen. `escapes`: on one line, as the inside of a JSON string. */
export function splitInvisible(text: string, escapes = false): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(escapes ? HIDDEN_OR_ESCAPED : HIDDEN)) {
    if (match.groups?.["flag"]) continue;
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push(pieceOf(match[0], escapes));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

function pieceOf(character: string, escapes: boolean): TextPiece {
  const escape = escapes ? ESCAPES[character] : undefined;
  if (escape !== undefined) return { kind: "escape", text: escape };
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { kind: "mark", text: `U+${hex}` };
}
