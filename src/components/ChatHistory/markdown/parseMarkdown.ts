import { Lexer, Tokenizer, type Token, type Tokens } from "marked";
import { footnotes } from "./footnotes.js";
import type { MarkdownToken } from "./MarkdownToken.js";
import { plainTagRules } from "./plainTagRules.js";

/** Tags are text, and what stands inside them is still markdown. */
class PlainTagTokenizer extends Tokenizer<string, string> {
  override html(): undefined {
    return undefined;
  }
  override tag(): undefined {
    return undefined;
  }
}

/** The tokens of a markdown text: CommonMark with GFM's tables, task lists, strike-through, bare addresses and footnotes. */
export function parseMarkdown(text: string): MarkdownToken[] {
  const tokenizer = new PlainTagTokenizer();
  const lexer = new Lexer<string, string>({ gfm: true, tokenizer, extensions: footnotes() });
  tokenizer.rules = plainTagRules(tokenizer.rules);
  // The parser's own type leaves room for the tokens of any extension; ours are the only ones.
  const tokens = lexer.lex(text) as MarkdownToken[];
  trimParagraphs(tokens);
  return tokens;
}

/** White space at the ends of a paragraph is none of it, though where line ends are kept one would see it. */
function trimParagraphs(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === "list") trimParagraphs((token as Tokens.List).items);
    if (!("tokens" in token) || !token.tokens) continue;
    if (token.type === "paragraph" || token.type === "text") trim(token.tokens);
    else trimParagraphs(token.tokens);
  }
}

function trim(tokens: readonly Token[]): void {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first?.type === "text") first.raw = first.raw.trimStart();
  if (last?.type === "text") last.raw = last.raw.trimEnd();
}
