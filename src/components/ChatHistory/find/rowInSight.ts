import { edgeAbove } from "../rows/roomAbove.js";

/** The index of the first row in the page of which more than a sliver (px) is seen below what floats above, or of which less is hidden where that is negative; 0 where nothing has a size. */
export function rowInSight(pane: HTMLElement | null, sliver = 0): number {
  const top = edgeAbove(pane) + sliver;
  for (const row of pane?.querySelectorAll("li[aria-posinset] > article") ?? []) {
    const { bottom, height } = row.getBoundingClientRect();
    if (height > 0 && bottom > top) return Number(row.parentElement?.getAttribute("aria-posinset")) - 1;
  }
  return 0;
}
