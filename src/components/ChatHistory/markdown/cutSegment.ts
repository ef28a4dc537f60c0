import type { MarkdownBlock } from "./MarkdownBlock.js";
import { readLine, type MarkdownLine } from "./readLine.js";
import type { MarkdownSegment } from "./scanMarkdown.js";

/** A longer segment is cut where it shows least. */
const CHARACTERS = 8_000;
/** No list item is cut below this. */
const MOST_CHARACTERS = 50_000;

const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The blocks of a segment: one, or several of about 8,000 characters. */
export function cutSegment(text: string, segment: MarkdownSegment): MarkdownBlock[] {
  const { from, to, kind } = segment;
  if (to - from <= CHARACTERS) return [flow(text, from, to)];
  return kind === "fence" ? cutFence(text, segment) : cutFlow(text, segment);
}

function flow(text: string, from: number, to: number, continues?: { readonly before: string }): MarkdownBlock {
  return {
    kind: "markdown",
    offset: from,
    end: to,
    text: text.slice(from, to),
    before: continues?.before ?? "",
    isContinued: continues !== undefined,
    goesOn: false,
    language: "",
    wholeCode: "",
  };
}

/** Lists between items, whose numbers are in the source; tables and paragraphs at line ends; very long lines at a space. */
function cutFlow(text: string, { from, to }: MarkdownSegment): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const isList = ITEM.test(text.slice(from, from + 12));
  let start = from;
  let continues: { readonly before: string } | undefined;
  let head = "";
  let previous: MarkdownLine | undefined;
  const cut = (at: number, before: string) => {
    blocks.push(flow(text, start, at, continues));
    start = at;
    continues = { before };
  };
  for (let at = from; at < to;) {
    const line = readLine(text, at);
    const isItem = isList && line.indent === 0 && ITEM.test(text.slice(line.first, line.first + 12));
    const length = line.from - start;
    if (length >= (isList ? MOST_CHARACTERS : CHARACTERS) || (isItem && length >= CHARACTERS)) cut(line.from, head);
    head = headAfter(text, line, previous, head);
    while (line.end - start > CHARACTERS * 2 && line.end - Math.max(start, line.from) > CHARACTERS)
      cut(wordEnd(text, Math.max(start, line.from) + CHARACTERS), "");
    previous = line;
    at = line.next;
  }
  if (start < to) blocks.push(flow(text, start, to, continues));
  return blocks;
}

/** The two lines that a table begins with, as long as it goes on. */
function headAfter(text: string, line: MarkdownLine, previous: MarkdownLine | undefined, head: string): string {
  if (line.isBlank) return "";
  const row = text.slice(line.from, Math.min(line.end, line.from + CHARACTERS));
  if (head !== "" || !previous || previous.isBlank || !row.includes("|") || !TABLE_RULE.test(row)) return head;
  return text.slice(previous.from, line.next);
}

function wordEnd(text: string, limit: number): number {
  const space = text.lastIndexOf(" ", limit);
  const at = space > limit - CHARACTERS / 2 ? space + 1 : limit;
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}

const FENCE = /^[`~]+/;

/** Pieces of one code block; its fences are in none. */
function cutFence(text: string, { from, to }: MarkdownSegment): MarkdownBlock[] {
  const opening = readLine(text, from);
  const info = text.slice(opening.first, opening.end);
  const mark = FENCE.exec(info)?.[0] ?? "";
  const end = contentEnd(text, opening.next, to, mark);
  const code = (at: number, until: number) => unindent(text.slice(at, until), opening.indent);
  const whole = code(opening.next, end);
  const blocks: MarkdownBlock[] = [];
  for (let at = opening.next; at < end;) {
    const until = pieceEnd(text, at, end);
    blocks.push({
      kind: "code",
      offset: blocks.length > 0 ? at : from,
      end: until < end ? until : to,
      text: code(at, until),
      before: "",
      isContinued: blocks.length > 0,
      goesOn: until < end,
      language: info.slice(mark.length).trim(),
      wholeCode: blocks.length > 0 ? "" : whole,
    });
    at = until;
  }
  return blocks;
}

/** Before the closing fence, which a text that is still written may lack. */
function contentEnd(text: string, from: number, to: number, mark: string): number {
  let last = to;
  while (last > from && /[\s]/.test(text.charAt(last - 1))) last--;
  const lineStart = Math.max(text.lastIndexOf("\n", last - 1), text.lastIndexOf("\r", last - 1)) + 1;
  const line = text.slice(lineStart, last).trim();
  const isFence = lineStart >= from && line.length >= mark.length && line === mark.charAt(0).repeat(line.length);
  return isFence ? lineStart : to;
}

function pieceEnd(text: string, from: number, to: number): number {
  const limit = from + CHARACTERS;
  if (limit >= to) return to;
  const lineFeed = text.lastIndexOf("\n", limit);
  return lineFeed >= from ? lineFeed + 1 : wordEnd(text, limit);
}

function unindent(code: string, columns: number): string {
  return columns === 0 ? code : code.replace(new RegExp(`^ {1,${columns}}`, "gm"), "");
}
