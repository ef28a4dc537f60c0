/** The nearest element around (or at) `element` that scrolls its content up and down, else the window. */
export function findScroller(element: HTMLElement | null): HTMLElement | "window" {
  const page = element?.ownerDocument;
  for (let at = element; at && at !== page?.body && at !== page?.documentElement; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === "auto" || overflowY === "scroll" || overflowY === "overlay") return at;
  }
  return "window";
}
