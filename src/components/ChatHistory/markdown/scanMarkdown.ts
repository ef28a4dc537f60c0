import { readLine, type MarkdownLine } from "./readLine.js";

/** A stretch of a text that parses by itself as it does in the whole. */
export interface MarkdownSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: "flow" | "fence";
}

interface Fence {
  readonly mark: string;
  readonly length: number;
}

/** What is open at a line: whether a list goes on, and the column from which lines belong to its last item. */
interface Open {
  readonly isList: boolean;
  readonly itemColumn: number;
  /** Marker of the list, as far as it tells it from others. */
  readonly marker: string;
  /** It takes a full parser to tell whether the item is still open. */
  readonly isUncertain: boolean;
  readonly isEmptyItem: boolean;
}

const NOTHING: Open = { isList: false, itemColumn: Infinity, marker: "", isUncertain: false, isEmptyItem: false };

/**
 * Cuts markdown where cutting changes nothing: at fences that stand in no list or quote, and before lines in column 0
 * that follow a blank line and do not go on with a list. One pass over the lines. Where the cheap reading of lists is
 * not sure whether a fence belongs to one, the rest stays whole.
 */
export function scanMarkdown(text: string, from = 0): MarkdownSegment[] {
  const segments: MarkdownSegment[] = [];
  let start = from;
  let open = NOTHING;
  let fence: Fence | undefined;
  let isAfterBlank = true;
  function cut(at: number, kind: MarkdownSegment["kind"]): void {
    if (at > start) segments.push({ from: start, to: at, kind });
    start = at;
    open = NOTHING;
  }
  for (let at = from; at < text.length;) {
    const line = readLine(text, at);
    at = line.next;
    if (fence) {
      if (!closes(text, line, fence)) continue;
      cut(line.next, "fence");
      fence = undefined;
      isAfterBlank = false;
      continue;
    }
    if (line.isBlank) {
      if (open.isEmptyItem) open = { ...open, itemColumn: Infinity, isEmptyItem: false };
      isAfterBlank = true;
      continue;
    }
    const opened = line.indent < 4 ? opensFence(text, line) : undefined;
    if (opened) {
      const isInItem = line.indent >= open.itemColumn;
      if (isInItem && open.isUncertain) break;
      if (!isInItem) {
        cut(line.from, "flow");
        fence = opened;
        continue;
      }
    } else if (line.indent === 0 && isAfterBlank && !(open.isList && isMarker(text, line))) cut(line.from, "flow");
    open = afterLine(text, line, open, isAfterBlank);
    isAfterBlank = false;
  }
  cut(text.length, fence ? "fence" : "flow");
  return segments;
}

const FENCE = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}/y;
const MARKER = /([-+*]|(\d{1,9})([.)]))(?=([ \t]*)(?:([\r\n])|([^ \t\r\n])|$))/y;
const RULE = /(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})(?=[\r\n]|$)/y;

function opensFence(text: string, line: MarkdownLine): Fence | undefined {
  if (!begins("`~", text, line)) return undefined;
  FENCE.lastIndex = line.first;
  const found = FENCE.exec(text)?.[0];
  return found === undefined ? undefined : { mark: found.charAt(0), length: found.length };
}

function closes(text: string, line: MarkdownLine, { mark, length }: Fence): boolean {
  if (line.indent > 3 || text.charAt(line.first) !== mark) return false;
  let at = line.first;
  while (text.charAt(at) === mark) at++;
  if (at - line.first < length) return false;
  while (text.charAt(at) === " " || text.charAt(at) === "\t") at++;
  return at >= line.end;
}

/** Most lines begin with a letter: the patterns are not tried on them. */
function begins(units: string, text: string, { first }: MarkdownLine): boolean {
  return units.includes(text.charAt(first));
}

function isMarker(text: string, line: MarkdownLine): boolean {
  if (!begins("-+*0123456789", text, line)) return false;
  const found = matchAt(MARKER, text, line.first);
  return found !== null && (found[4] !== "" || found[6] === undefined);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function afterLine(text: string, line: MarkdownLine, open: Open, isAfterBlank: boolean): Open {
  if (line.indent >= open.itemColumn) return { ...open, isEmptyItem: false };
  if (line.indent > 3) return open.isUncertain ? open : { ...open, isUncertain: true };
  if (begins("-_*", text, line) && matchAt(RULE, text, line.first))
    return { ...open, itemColumn: Infinity, isEmptyItem: false };
  const found = isMarker(text, line) ? matchAt(MARKER, text, line.first) : null;
  if (!found) return open.isList ? { ...open, isUncertain: true, isEmptyItem: false } : open;
  const [whole, marker = "", number, delimiter] = found;
  const isEmpty = found[6] === undefined;
  const kind = delimiter ?? marker;
  const interrupts = !isEmpty && (number === undefined || Number(number) === 1);
  return {
    isList: true,
    itemColumn: line.indent + whole.length + paddingOf(text, line, whole.length, isEmpty),
    marker: kind,
    isUncertain: !isAfterBlank && !interrupts && !(open.marker === kind && !open.isUncertain),
    isEmptyItem: isEmpty,
  };
}

/** Columns between a marker and the content: one when there is none, or when it is indented code. */
function paddingOf(text: string, line: MarkdownLine, markerLength: number, isEmpty: boolean): number {
  if (isEmpty) return 1;
  const begin = line.indent + markerLength;
  let column = begin;
  for (let at = line.first + markerLength; ; at++) {
    const unit = text.charAt(at);
    if (unit === " ") column++;
    else if (unit === "\t") column += 4 - (column % 4);
    else break;
  }
  return column - begin > 4 ? 1 : column - begin;
}
