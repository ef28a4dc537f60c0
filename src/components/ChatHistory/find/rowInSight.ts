/** The index of the first row in the page that is not above what is seen, or below the bar before it; 0 where nothing has a size. */
export function rowInSight(pane: HTMLElement | null): number {
  const top = Math.max(0, pane?.previousElementSibling?.getBoundingClientRect().bottom ?? 0);
  for (const row of pane?.querySelectorAll("li[aria-posinset] > article") ?? []) {
    const { bottom, height } = row.getBoundingClientRect();
    if (height > 0 && bottom > top) return Number(row.parentElement?.getAttribute("aria-posinset")) - 1;
  }
  return 0;
}
