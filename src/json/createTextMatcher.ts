export interface TextMatchOptions {
  /** Tells capital letters from small ones; a RegExp has its own `i` flag instead. Default: false. */
  readonly matchCase?: boolean;
  /**
   * Leaves out matches with a letter, digit or `_` on both sides of one of their ends; for a RegExp without `u` only ASCII
   * ones count. Default: false.
   */
  readonly wholeWord?: boolean;
}

/** The first match that begins at or after `from` (default: 0), in UTF-16 units; undefined when there is none. */
export type TextMatcher = (text: string, from?: number) => { from: number; to: number } | undefined;

/**
 * Prepares a search in plain texts, the one `findInJson` makes in each key and value. Letters are folded one by one, as by
 * RegExp's flags `iu`. Matches are never empty. Of a RegExp, `g` and `y` do not count, and its `lastIndex` stays untouched.
 */
export function createTextMatcher(query: string | RegExp, options: TextMatchOptions = {}): TextMatcher {
  const { matchCase = false, wholeWord = false } = options;
  const { source, flags } = typeof query === "string" ? textExpression(query, matchCase) : query;
  const word = /[uv]/.test(flags) ? "[\\p{L}\\p{M}\\p{N}_]" : "\\w";
  const edge = wholeWord ? `(?!(?<=${word})${word})` : "";
  const expression = new RegExp(`${edge}(?:${source})${edge}`, `${flags.replace(/[dgy]/g, "")}g`);
  return (text, from = 0) => {
    if (query === "") return undefined;
    expression.lastIndex = from;
    for (let found = expression.exec(text); found; found = expression.exec(text)) {
      const { 0: match, index } = found;
      // With the flag `u`, a search from inside a surrogate pair begins before it.
      if (match !== "" && index >= from) return { from: index, to: index + match.length };
      if (match === "") expression.lastIndex += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
    }
    return undefined;
  };
}

/** Finds a text as it is written. */
export function textExpression(text: string, matchCase: boolean): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), matchCase ? "gu" : "giu");
}
