/** Above a row, for its own controls that float on its upper edge, in px. */
const ON_EDGE_PX = 20;

/** How far below the upper edge of what is seen a row has to begin: below the tools, find and a narrow outline that float there. In px. */
export function roomAbove(inside: Element | null): number {
  return floating(inside).reduce((room, element) => room + element.getBoundingClientRect().height, ON_EDGE_PX);
}

/** The lower edge of what floats above the rows, in px of the window; 0 at most above it. */
export function edgeAbove(inside: Element | null): number {
  return floating(inside).reduce((edge, element) => Math.max(edge, element.getBoundingClientRect().bottom), 0);
}

function floating(inside: Element | null): Element[] {
  const pane = inside?.closest(".sk-chat-pane");
  const side = pane?.querySelector(":scope > .sk-chat-cols > .sk-outline-side");
  // Where there is no room beside the rows the outline has no box of its own: it sticks above them.
  const outline = side && getComputedStyle(side).display === "contents" ? side.firstElementChild : undefined;
  return [pane?.querySelector(":scope > .sk-chat-top"), outline].filter((element) => element instanceof Element);
}
