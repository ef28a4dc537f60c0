import type { Token } from "marked";
import type { MarkdownToken } from "./MarkdownToken.js";

/** A token of text, and where in the source it stands. */
export interface LocatedText {
  readonly token: Token;
  readonly start: number;
  /** The source has it in one piece. */
  readonly isVerbatim: boolean;
}

/** The texts among tokens that are no code, in order. The parser keeps no positions, but what each was read from. */
export function locateTexts(tokens: readonly MarkdownToken[], source: string): LocatedText[] {
  const found: LocatedText[] = [];
  locate(tokens, source, 0, found);
  return found;
}

/** Gives the offset after the last of the tokens. Inside quotes and lists a token of several lines is not one piece of the source. */
function locate(tokens: readonly MarkdownToken[], source: string, from: number, found: LocatedText[]): number {
  let at = from;
  for (const token of tokens) {
    const start = source.indexOf(token.raw, at);
    const isVerbatim = start >= 0;
    const children = childrenOf(token);
    if (children.length > 0) at = locate(children, source, isVerbatim ? start : at, found);
    else if (token.type === "text" || token.type === "escape") {
      const lineStart = isVerbatim ? start : source.indexOf(firstLine(token.raw), at);
      if (lineStart < 0) continue;
      found.push({ token, start: lineStart, isVerbatim });
      at = lineStart + firstLine(token.raw).length;
    }
    if (isVerbatim) at = start + token.raw.length;
  }
  return at;
}

function childrenOf(token: MarkdownToken): readonly MarkdownToken[] {
  if (token.type === "list") return token.items;
  if (token.type === "table")
    return [...token.header, ...token.rows.flat()].flatMap((cell) => cell.tokens as MarkdownToken[]);
  return "tokens" in token ? ((token.tokens ?? []) as MarkdownToken[]) : [];
}

function firstLine(raw: string): string {
  return raw.split("\n", 1)[0] ?? "";
}
