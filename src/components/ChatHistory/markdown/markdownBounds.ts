/** Why a block is not parsed as markdown: its depth, or the number of blocks or marks in it. */
export type MarkdownBound = "deep" | "busy";

/** The parser and the walks over its tokens recurse once a level. */
const DEPTH = 60;
/** Measured at 8,000 characters: 4,000 marks take 50 ms, 2,000 blocks 10 ms; longer blocks are rare, and time grows with the square. */
const BLOCKS = 4_000;
const MARKS_PER_PARAGRAPH = 4_000;
/** Lines of one list item: 12,500 take 1.4 s. */
const INDENTED_LINES = 3_000;
/** Rows are filled up to the columns of the head: 2,000 characters can be 100,000 cells. */
const CELLS = 5_000;

/** Bounds a block before the parser sees it; undefined when it may be parsed. Linear, does not recurse, and errs on the side of plain text. */
export function markdownBounds(text: string): MarkdownBound | undefined {
  let [blocks, indented, columns, cells] = [0, 0, 0, 0];
  let paragraph = NOTHING;
  for (let from = 0; from <= text.length;) {
    const end = lineEnd(text, from);
    const { depth, after } = containers(text, from);
    if (depth > DEPTH) return "deep";
    if (isBlank(text, from, end)) {
      paragraph = NOTHING;
      columns = 0;
    } else {
      if (paragraph === NOTHING || depth > 0 || BLOCK.test(text.charAt(after))) blocks++;
      if (depth === 0 && after > from) indented++;
      columns = Math.max(columns, columnsOf(text, after, end));
      cells += columns;
      paragraph = readInline(text, { from, end }, paragraph);
      if (paragraph.mostOpen > DEPTH) return "deep";
      if (paragraph.marks > MARKS_PER_PARAGRAPH) return "busy";
    }
    from = end + 1;
  }
  return blocks > BLOCKS || indented > INDENTED_LINES || cells > CELLS ? "busy" : undefined;
}

/** Columns of a line that can be the rule of a table; 0 for other lines. */
function columnsOf(text: string, from: number, end: number): number {
  let columns = 1;
  for (let at = from; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === "|") columns++;
    else if (unit !== "-" && unit !== ":" && unit !== " " && unit !== "\t" && unit !== "\r") return 0;
  }
  return columns;
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
