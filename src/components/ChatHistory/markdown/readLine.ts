/** One line of a text: offsets, and the columns of white space before its first character. */
export interface MarkdownLine {
  readonly from: number;
  /** Without its line end. */
  readonly end: number;
  readonly next: number;
  readonly first: number;
  readonly indent: number;
  readonly isBlank: boolean;
}

const REST = /[^\r\n]*/y;
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];

/** Reads the line that begins at an offset. Lines end with `\n`, `\r\n` or `\r`, tabs reach to the next fourth column. */
export function readLine(text: string, from: number): MarkdownLine {
  let first = from;
  let indent = 0;
  for (; ; first++) {
    const unit = text.charCodeAt(first);
    if (unit === SPACE) indent++;
    else if (unit === TAB) indent += 4 - (indent % 4);
    else break;
  }
  REST.lastIndex = first;
  REST.test(text);
  const end = REST.lastIndex;
  const isPair = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return { from, end, next: Math.min(text.length, end + (isPair ? 2 : 1)), first, indent, isBlank: first >= end };
}
