/** A piece of JSON text and what it is. */
export interface JsonToken {
  readonly kind: "key" | "string" | "number" | "literal" | "punctuation";
  readonly text: string;
}

const TOKEN =
  /("(?:[^"\\]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)|[^"\d-]+?(?=["\d-]|true|false|null|$)|./gsy;

/** Cuts a short JSON text into coloured pieces; joined, they give the text back. For long texts there is the tree. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon, number, literal] = match;
    if (string !== undefined) {
      tokens.push({ kind: colon === undefined ? "string" : "key", text: string });
      if (colon !== undefined) tokens.push({ kind: "punctuation", text: colon });
    } else {
      tokens.push({
        kind: number !== undefined ? "number" : literal !== undefined ? "literal" : "punctuation",
        text: whole,
      });
    }
  }
  return tokens;
}
