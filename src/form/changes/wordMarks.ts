/** Characters kept around what differs in a long line. */
const AROUND = 60;

/**
 * Two lines that differ, each as what stands before the difference, the difference, and what stands after it. Lines that
 * have little in common are not marked: the line as a whole is another one.
 */
export function wordMarks(
  before: string,
  after: string,
): { before: [string, string, string]; after: [string, string, string] } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const isOther = (head + tail) * 3 < Math.max(before.length, after.length);
  if (isOther) return { before: [short(before), "", ""], after: [short(after), "", ""] };
  return { before: split(before, head, tail), after: split(after, head, tail) };
}

function split(line: string, head: number, tail: number): [string, string, string] {
  const end = line.length - tail;
  const start = head > AROUND * 2 ? `…${line.slice(head - AROUND, head)}` : line.slice(0, head);
  const rest = tail > AROUND * 2 ? `${line.slice(end, end + AROUND)}…` : line.slice(end);
  const middle = line.slice(head, end);
  return [start, short(middle), rest];
}

function short(text: string): string {
  return text.length > AROUND * 8 ? `${text.slice(0, AROUND * 8)}…` : text;
}
