/** Why a text is not parsed as markdown: its size, its depth, or the number of blocks or marks in it. */
export type MarkdownBound = "large" | "deep" | "busy";

/** Longer texts are shown plain, in pages: the parser takes 2 ms for 1,000 characters of dense markdown. */
const CHARACTERS = 50_000;
/** The parser and the walks over its tree recurse once a level. */
const DEPTH = 60;
/** The parser's time grows with the square of both: 50,000 characters of `> a` took 38 s, of `a*` 50 s; at these bounds under 0.5 s. */
const BLOCKS = 1_500;
const MARKS_PER_PARAGRAPH = 1_500;

/** Bounds a text before any markdown parser sees it; undefined when it may be parsed. Linear, does not recurse, and errs on the side of plain text. */
export function markdownBounds(text: string): MarkdownBound | undefined {
  if (text.length > CHARACTERS) return "large";
  let blocks = 0;
  let paragraph = NOTHING;
  for (let from = 0; from <= text.length;) {
    const end = lineEnd(text, from);
    const { depth, after } = containers(text, from);
    if (depth > DEPTH) return "deep";
    if (isBlank(text, from, end)) paragraph = NOTHING;
    else {
      if (paragraph === NOTHING || depth > 0 || BLOCK.test(text.charAt(after))) blocks++;
      paragraph = readInline(text, { from, end }, paragraph);
      if (paragraph.mostOpen > DEPTH) return "deep";
      if (paragraph.marks > MARKS_PER_PARAGRAPH) return "busy";
    }
    from = end + 1;
  }
  return blocks > BLOCKS ? "busy" : undefined;
}

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const INDENT = /[ \t]*/y;
/** First characters of headings, underlines, fences and tables. */
const BLOCK = /[#=\-`~|]/;

/** Levels of quotes and lists that a line may open or continue, and where they end. */
function containers(text: string, from: number): { depth: number; after: number } {
  let depth = 0;
  let at = from;
  for (;;) {
    CONTAINER.lastIndex = at;
    if (!CONTAINER.test(text)) break;
    depth += 1 + Math.floor((CONTAINER.lastIndex - at - 1) / 2);
    at = CONTAINER.lastIndex;
  }
  const after = skipBlanks(text, at);
  return { depth: depth === 0 ? 0 : depth + Math.floor((after - at) / 4), after };
}

/** What a paragraph holds so far: brackets and emphasis opened and not closed, and runs of marks. */
interface Inline {
  readonly open: number;
  readonly mostOpen: number;
  readonly marks: number;
}
const NOTHING: Inline = { open: 0, mostOpen: 0, marks: 0 };

function readInline(text: string, { from, end }: { from: number; end: number }, before: Inline): Inline {
  let { open, mostOpen, marks } = before;
  for (let at = from; at < end; at++) {
    const unit = text.charAt(at);
    const next = text.charAt(at + 1);
    if (unit === "[") open++;
    else if (unit === "]") open = Math.max(0, open - 1);
    else if ((unit !== "*" && unit !== "_" && unit !== "~") || next === unit) continue;
    else open = opensEmphasis(text, at, from) ? open + 1 : Math.max(0, open - 1);
    marks++;
    mostOpen = Math.max(mostOpen, open);
    if (mostOpen > DEPTH || marks > MARKS_PER_PARAGRAPH) break;
  }
  return { open, mostOpen, marks };
}

function opensEmphasis(text: string, at: number, lineStart: number): boolean {
  const next = text.charAt(at + 1);
  return next !== "" && !/\s/.test(next) && (at === lineStart || /[\s*_~[({"'>-]/.test(text.charAt(at - 1)));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function isBlank(text: string, from: number, end: number): boolean {
  const at = skipBlanks(text, from);
  return at >= end || text.charAt(at) === "\r";
}

function skipBlanks(text: string, from: number): number {
  INDENT.lastIndex = from;
  INDENT.test(text);
  return INDENT.lastIndex;
}
