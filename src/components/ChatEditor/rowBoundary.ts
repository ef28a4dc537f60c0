/** The index of the row before which a height of the window is, by the middles of the rows in the document; one more than the last below all. */
export function rowBoundary(list: HTMLElement, y: number): number | undefined {
  let above = -1;
  let first = Infinity;
  for (const row of list.querySelectorAll<HTMLElement>("[data-sk-row]")) {
    const index = Number(row.dataset.skRow);
    const { top, bottom } = row.getBoundingClientRect();
    first = Math.min(first, index);
    if ((top + bottom) / 2 < y) above = Math.max(above, index);
  }
  if (first === Infinity) return undefined;
  return above < 0 ? first : above + 1;
}
