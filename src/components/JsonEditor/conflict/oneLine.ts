/** The beginning of a text on one line, of some 120 characters: line ends and the indentation around them become one space. */
export function oneLine(text: string): string {
  // A bound for the expression: its time grows with the square of a run of spaces.
  const line = text.slice(0, 8 * LENGTH).replace(/[ \t]*[\r\n]+[ \t\r\n]*/g, " ");
  if (line.length <= LENGTH && text.length <= 8 * LENGTH) return line;
  // Half a surrogate pair would be shown as a character of its own.
  return `${line.slice(0, LENGTH).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const LENGTH = 120;
