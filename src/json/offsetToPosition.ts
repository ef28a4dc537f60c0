/** Line and column (both from 1) of a UTF-16 offset. \n, \r\n and \r end a line. Costs one pass over the text before it. */
export function offsetToPosition(text: string, offset: number): { line: number; column: number } {
  return createPositions(text)(offset);
}

/** A lookup for ascending offsets that reads the text only once. */
export function createPositions(text: string): (offset: number) => { line: number; column: number } {
  const lineEnd = /\r\n?|\n/g;
  let line = 1;
  let lineStart = 0;
  let next = lineEnd.exec(text);
  return (offset) => {
    while (next !== null && next.index + next[0].length <= offset) {
      line++;
      lineStart = next.index + next[0].length;
      next = lineEnd.exec(text);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
