/** The index of a message after another went from one place to another (Infinity: away). */
export function shiftedIndex(index: number | undefined, from: number, to: number): number | undefined {
  if (index === undefined || index === from) return undefined;
  if (index > from && index <= to) return index - 1;
  return index < from && index >= to ? index + 1 : index;
}
